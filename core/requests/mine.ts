import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { query } from '../use-case.ts'
import { requestsOf } from './store.ts'
import { viewRequests } from './view.ts'

/** Shows a person's own requests, newest first. */
export const mine = query('requests/mine', {
  input: z.object({}),
  async run({ db, person, now }) {
    const rows = await requestsOf(db, person.id, 50)
    return { requests: await viewRequests(db, rows, person, (action) => mayDo(person.roles, action), now) }
  },
})
