import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { query } from '../use-case.ts'
import { approverOf } from './decide.ts'
import { requestsWaitingFor } from './store.ts'
import { type RequestAction, viewRequests } from './view.ts'

/** What moves a request on; one's own that nobody else may mend is among what waits too. */
const work: ReadonlySet<RequestAction> = new Set([
  'requests/approve',
  'requests/decline',
  'requests/take',
  'requests/finish',
  'requests/retry',
  'requests/take-over',
  'requests/send-back',
])

/** Shows what waits for this person's decision or hand, security first, then the oldest. */
export const waiting = query('requests/waiting', {
  input: z.object({}),
  async run({ db, person, now }) {
    const { absent } = await approverOf(db, person, now)
    const rows = await requestsWaitingFor(
      db,
      {
        id: person.id,
        insteadOf: absent.map(({ id }) => id),
        approves: [...person.roles, ...absent.flatMap(({ roles }) => roles)],
        takes: mayDo(person.roles, 'requests/take'),
      },
      100,
    )
    const requests = await viewRequests(db, rows, person, (action) => mayDo(person.roles, action), now)
    return { requests: requests.filter(({ actions }) => actions.some((action) => work.has(action))) }
  },
})
