import type { Db, Person } from '../context.ts'
import { formatMoment } from '../language.ts'
import { outageTitles } from '../outages/store.ts'
import { mayDo as hasRight } from '../people/roles.ts'
import { peopleById, type StoredPerson } from '../people/store.ts'
import type { Verdict } from '../refusal.ts'
import { type Approver, isApproved, nextStage } from './approvals.ts'
import { type Due, dueOf } from './deadlines.ts'
import { approverOf, type WholeRequest, withSteps } from './decide.ts'
import { type Escalation, mayEscalate, mayJudge, mayJudgeCost, mayTakeOver } from './escalations.ts'
import { countFollowers, numbersOf } from './follow-store.ts'
import type { ApproverRole } from './kind.ts'
import {
  mayApprove,
  mayAskBack,
  mayComment,
  mayConfirm,
  mayDecline,
  mayFinish,
  mayReopen,
  mayRetry,
  maySplit,
  mayTake,
  mayTakeBack,
  mayUndo,
  stageOf,
} from './rules.ts'
import { type Proposal, type Stage, type Urgency, urgencies } from './schema.ts'
import type { StoredRequest } from './store.ts'
import { findWarnings, type Warning } from './warnings.ts'

/** What a person may press on a request; each is the name of a use case. */
export const requestActions = [
  'requests/approve',
  'requests/decline',
  'requests/undo',
  'requests/take',
  'requests/finish',
  'requests/retry',
  'requests/split',
  'requests/take-back',
  'requests/ask',
  'requests/confirm',
  'requests/reopen',
  'requests/comment',
  'requests/escalate',
  'requests/take-over',
  'requests/send-back',
  'requests/agree-cost',
  'requests/refuse-cost',
] as const
export type RequestAction = (typeof requestActions)[number]

/** A request as lists and cards show it: plain JSON. */
export interface RequestView {
  id: string
  number: number
  kind: StoredRequest['kind']
  title: string
  urgency: Urgency
  room: string | null
  status: StoredRequest['status']
  /** What the status is called: approved is what everybody has approved who had to, and nobody has begun. */
  stage: Stage
  requesterId: string
  requester: string
  /** Whose account it is about, as the directory knows the person: name, class, sign-in name. */
  account: string | null
  /** The request or outage that it goes with; an id only for those who may open that request. */
  partOf: { number: number; id: string | null } | { outageId: string; title: string } | null
  /** How many requests go with it; 0 for those who do not work on requests. */
  followers: number
  accountId: string | null
  roomId: string | null
  deciderId: string | null
  decider: string | null
  decidedAt: string | null
  createdAt: string
  reason: string | null
  /** Whose approval it waits for now: roles, none when nobody's. */
  awaits: ApproverRole[]
  /** What whoever approves it has to look at first; a request without is clean. */
  warnings: Warning[]
  /** Approved, but Microsoft 365 does not answer: since when. */
  delayedSince: string | null
  /** What is due next, as a sentence. */
  due: Due | null
  /** To whom it is given, for those who work on it; null: to nobody, or not the reader's to know. */
  escalation: EscalationView | null
  actions: RequestAction[]
}

/** A request in a deputy's hands, as cards and the tab show it. */
export interface EscalationView {
  to: string
  isTaken: boolean
  reason: string | null
  lateSince: string | null
  /** In euro cents. */
  cost: number | null
  proposal: Proposal | null
}

/** Makes lists of requests readable, with names and with what this person may do about each. */
export async function viewRequests(
  db: Db,
  rows: readonly StoredRequest[],
  person: Person,
  mayDo: (action: RequestAction) => boolean,
  now: Date,
): Promise<RequestView[]> {
  const whole = await withSteps(db, rows)
  const involved = whole.flatMap((row) =>
    [row.requesterId, row.decidedBy ?? [], row.accountId ?? [], row.escalation?.toId ?? []].flat(),
  )
  const people = new Map((await peopleById(db, involved)).map((one) => [one.id, one]))
  const approver = await approverOf(db, person, now)
  const warnings = mayDo('requests/approve') ? await findWarnings(db, rows) : new Map<string, Warning[]>()
  const works = hasRight(person.roles, 'requests/list')
  const leaders = await numbersOf(
    db,
    rows.flatMap(({ status, mergedInto }) => (status === 'joined' && mergedInto ? [mergedInto] : [])),
  )
  const outages = await outageTitles(
    db,
    rows.flatMap(({ outageId }) => outageId ?? []),
  )
  const followers = works
    ? await countFollowers(
        db,
        rows.map(({ id }) => id),
      )
    : new Map<string, number>()
  const partOf = ({ status, mergedInto, outageId }: StoredRequest): RequestView['partOf'] => {
    const number = status === 'joined' && mergedInto ? leaders.get(mergedInto) : undefined
    if (number !== undefined) return { number, id: works ? mergedInto : null }
    const title = outageId ? outages.get(outageId) : undefined
    return outageId && title !== undefined ? { outageId, title } : null
  }
  return whole.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    urgency: urgencies[row.urgencyRank ?? 1] ?? 'normal',
    room: typeof row.fields.room === 'string' ? row.fields.room : null,
    status: row.status,
    stage: stageOf(row),
    requesterId: row.requesterId,
    requester: people.get(row.requesterId)?.name ?? '',
    account: row.accountId ? describe(people.get(row.accountId)) : null,
    partOf: partOf(row),
    followers: followers.get(row.id) ?? 0,
    accountId: row.accountId,
    roomId: row.roomId,
    deciderId: row.decidedBy,
    decider: row.decidedBy ? (people.get(row.decidedBy)?.name ?? '') : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    reason: row.reason,
    awaits: awaitsOf(row),
    warnings: warnings.get(row.id) ?? [],
    delayedSince: row.delayedSince?.toISOString() ?? null,
    due: dueOf(row, now),
    escalation:
      row.escalation && (works || row.escalation.toId === person.id)
        ? viewEscalation(row.escalation, people.get(row.escalation.toId)?.name ?? '')
        : null,
    actions: requestActions.filter((action) => mayDo(action) && verdictOn(action, row, approver, now).ok),
  }))
}

function viewEscalation(escalation: Escalation, to: string): EscalationView {
  const { takenAt, reason, lateSince, cost, proposal } = escalation
  const late = lateSince ? formatMoment(lateSince) : null
  return { to, isTaken: takenAt !== null, reason, lateSince: late, cost, proposal }
}

function awaitsOf({ status, steps }: WholeRequest): ApproverRole[] {
  const isUndecided = status === 'received' || status === 'asking'
  return isUndecided && !isApproved(steps) ? [...new Set(nextStage(steps).flatMap(({ roles }) => roles))] : []
}

function describe(owner: StoredPerson | undefined): string | null {
  return owner ? [owner.name, owner.className, owner.signInName].filter(Boolean).join(' · ') : null
}

function verdictOn(action: RequestAction, request: WholeRequest, person: Approver, now: Date): Verdict {
  if (action === 'requests/approve') return mayApprove(request, person)
  if (action === 'requests/decline') return mayDecline(request, person)
  if (action === 'requests/undo') return mayUndo(request, person.id, now)
  if (action === 'requests/take') return mayTake(request)
  if (action === 'requests/finish') return mayFinish(request, person)
  if (action === 'requests/retry') return mayRetry(request)
  if (action === 'requests/split') return maySplit(request)
  if (action === 'requests/ask') return mayAskBack(request, person.id)
  if (action === 'requests/confirm') return mayConfirm(request, person.id)
  if (action === 'requests/reopen') return mayReopen(request, person.id, now)
  if (action === 'requests/comment') return mayComment(request)
  if (action === 'requests/escalate') return mayEscalate(request)
  if (action === 'requests/take-over') return mayTakeOver(request, person)
  if (action === 'requests/send-back') return mayJudge(request, person)
  if (action === 'requests/agree-cost' || action === 'requests/refuse-cost')
    return mayJudgeCost(request, person)
  return mayTakeBack(request, person.id)
}
