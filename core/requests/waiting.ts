import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { query } from '../use-case.ts'
import { rolesBelow } from './approvals.ts'
import { waitingFor } from './approvals-store.ts'
import { approverOf, withSteps } from './decide.ts'
import { mayApprove } from './rules.ts'
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
    const approver = await approverOf(db, person, now)
    const { absent } = approver
    const approves = [...person.roles, ...absent.flatMap(({ roles }) => roles)]
    const rows = await requestsWaitingFor(
      db,
      {
        id: person.id,
        insteadOf: absent.map(({ id }) => id),
        approves,
        takes: mayDo(person.roles, 'requests/take'),
      },
      100,
    )
    // What comes to them because nobody nearer can decide.
    const below = rolesBelow(approves).filter((role) => !approves.includes(role))
    const known = new Set(rows.map(({ id }) => id))
    const risen = (await withSteps(db, await waitingFor(db, below, 500))).filter(
      (one) => !known.has(one.id) && mayApprove(one, approver).ok,
    )
    const requests = await viewRequests(
      db,
      [...rows, ...risen],
      person,
      (action) => mayDo(person.roles, action),
      now,
    )
    return { requests: requests.filter(({ actions }) => actions.some((action) => work.has(action))) }
  },
})
