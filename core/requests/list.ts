import { mayDo } from '../people/roles.ts'
import { query } from '../use-case.ts'
import { listInput } from './schema.ts'
import { listRequests } from './store.ts'
import { viewRequests } from './view.ts'

const pageSize = 50

/** Shows every request to those who work on them, newest first, a page at a time. */
export const list = query('requests/list', {
  input: listInput,
  async run({ db, person, now }, filter) {
    const rows = await listRequests(db, filter, pageSize)
    return {
      requests: await viewRequests(db, rows, person, (action) => mayDo(person.roles, action), now),
      next: rows.length === pageSize ? (rows.at(-1)?.number ?? null) : null,
    }
  },
})
