import { mayDo } from '../people/roles.ts'
import { query } from '../use-case.ts'
import { lookUpWords, pageOfRequests } from './list-store.ts'
import { listInput } from './schema.ts'
import { viewRequests } from './view.ts'

const pageSize = 50

/** Shows the requests that fit a filter to those who work on them, a page at a time. */
export const list = query('requests/list', {
  input: listInput,
  async run({ db, person, now }, { order, after, ids, ...filter }) {
    const page = { order, after, limit: ids ? ids.length : pageSize }
    const sought = await lookUpWords(db, { ...filter, ids, now })
    const { rows, next } = await pageOfRequests(db, sought, page)
    const requests = await viewRequests(db, rows, person, (action) => mayDo(person.roles, action), now)
    return { requests, next }
  },
})
