import type { Db, Person } from '../context.ts'
import { namesOf } from '../people/store.ts'
import type { Verdict } from '../refusal.ts'
import { mayApprove, mayDecide, mayFinish, mayRetry, mayTake, mayTakeBack, mayUndo } from './rules.ts'
import type { StoredRequest } from './store.ts'

/** What a person may press on a request; each is the name of a use case. */
export const requestActions = [
  'requests/approve',
  'requests/decline',
  'requests/undo',
  'requests/take',
  'requests/finish',
  'requests/retry',
  'requests/take-back',
] as const
export type RequestAction = (typeof requestActions)[number]

/** A request as lists and cards show it: plain JSON. */
export interface RequestView {
  id: string
  number: number
  kind: StoredRequest['kind']
  title: string
  status: StoredRequest['status']
  requesterId: string
  requester: string
  decider: string | null
  decidedAt: string | null
  createdAt: string
  reason: string | null
  /** Approved, but Microsoft 365 does not answer: since when. */
  delayedSince: string | null
  actions: RequestAction[]
}

/** Makes lists of requests readable, with names and with what this person may do about each. */
export async function viewRequests(
  db: Db,
  rows: readonly StoredRequest[],
  person: Person,
  mayDo: (action: RequestAction) => boolean,
  now: Date,
): Promise<RequestView[]> {
  const names = await namesOf(
    db,
    rows.flatMap((row) => [row.requesterId, row.decidedBy ?? row.requesterId]),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    status: row.status,
    requesterId: row.requesterId,
    requester: names.get(row.requesterId) ?? '',
    decider: row.decidedBy ? (names.get(row.decidedBy) ?? '') : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    reason: row.reason,
    delayedSince: row.delayedSince?.toISOString() ?? null,
    actions: requestActions.filter((action) => mayDo(action) && verdictOn(action, row, person.id, now).ok),
  }))
}

function verdictOn(action: RequestAction, row: StoredRequest, personId: string, now: Date): Verdict {
  if (action === 'requests/approve') return mayApprove(row, personId)
  if (action === 'requests/decline') return mayDecide(row, personId)
  if (action === 'requests/undo') return mayUndo(row, personId, now)
  if (action === 'requests/take') return mayTake(row)
  if (action === 'requests/finish') return mayFinish(row)
  if (action === 'requests/retry') return mayRetry(row)
  return mayTakeBack(row, personId)
}
