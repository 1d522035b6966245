import type { Db, Person } from '../context.ts'
import { peopleById, peopleWithRole, type StoredPerson } from '../people/store.ts'
import type { Verdict } from '../refusal.ts'
import {
  mayApprove,
  mayAskBack,
  mayComment,
  mayConfirm,
  mayDecide,
  mayFinish,
  mayReopen,
  mayRetry,
  mayTake,
  mayTakeBack,
  mayUndo,
  opensColleague,
} from './rules.ts'
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
  'requests/ask',
  'requests/confirm',
  'requests/reopen',
  'requests/comment',
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
  /** Whose account it is about, as the directory knows the person: name, class, sign-in name. */
  account: string | null
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
  const involved = rows.flatMap((row) => [row.requesterId, row.decidedBy ?? [], row.accountId ?? []].flat())
  const people = new Map((await peopleById(db, involved)).map((one) => [one.id, one]))
  const specialists = new Set((await peopleWithRole(db, 'itSpecialist')).map(({ id }) => id))
  const askedBy = (row: StoredRequest) => ({
    fromSpecialist: specialists.has(row.requesterId),
    opensColleague: opensColleague(row, people.get(row.accountId ?? '')),
  })
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    status: row.status,
    requesterId: row.requesterId,
    requester: people.get(row.requesterId)?.name ?? '',
    account: row.accountId ? describe(people.get(row.accountId)) : null,
    decider: row.decidedBy ? (people.get(row.decidedBy)?.name ?? '') : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    reason: row.reason,
    delayedSince: row.delayedSince?.toISOString() ?? null,
    actions: requestActions.filter(
      (action) => mayDo(action) && verdictOn(action, { ...row, ...askedBy(row) }, person, now).ok,
    ),
  }))
}

function describe(owner: StoredPerson | undefined): string | null {
  return owner ? [owner.name, owner.className, owner.signInName].filter(Boolean).join(' · ') : null
}

function verdictOn(
  action: RequestAction,
  request: StoredRequest & { fromSpecialist: boolean; opensColleague: boolean },
  person: Person,
  now: Date,
): Verdict {
  if (action === 'requests/approve') return mayApprove(request, person)
  if (action === 'requests/decline') return mayDecide(request, person.id)
  if (action === 'requests/undo') return mayUndo(request, person.id, now)
  if (action === 'requests/take') return mayTake(request)
  if (action === 'requests/finish') return mayFinish(request)
  if (action === 'requests/retry') return mayRetry(request)
  if (action === 'requests/ask') return mayAskBack(request, person.id)
  if (action === 'requests/confirm') return mayConfirm(request, person.id)
  if (action === 'requests/reopen') return mayReopen(request, person.id, now)
  if (action === 'requests/comment') return mayComment(request)
  return mayTakeBack(request, person.id)
}
