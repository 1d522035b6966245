import type { Verdict } from '../refusal.ts'
import type { Trouble } from './alike.ts'
import { type Approver, findStep, isApproved, type Step } from './approvals.ts'
import { type Escalation, isReceiver } from './escalations.ts'
import type { Approval } from './kind.ts'
import {
  type Before,
  type FieldsOf,
  firstKinds,
  type KindName,
  kindNames,
  kinds,
  reopenDays,
  type Stage,
  type Status,
  undoSeconds,
} from './schema.ts'

/** What the rules need to know of a request. */
export interface RequestState {
  kind: KindName
  status: Status
  requesterId: string
  decidedBy: string | null
  decidedAt: Date | null
  /** True once the decision was acted on: an account was changed, or the requester was told. */
  settled: boolean
  /** Set while somebody carries the decision out. */
  claimedUntil: Date | null
  closedAt: Date | null
  confirmedAt: Date | null
  /** Grows with each decision. */
  version: number
  /** The approvals that it needs; none where nobody has to approve. */
  steps: readonly Step[]
  /** What is put back when the last step is undone. */
  before: Before | null
  /** Given to the deputy for facilities, and not yet back. */
  escalation: Escalation | null
}

const yes: Verdict = { ok: true }

/** Whether a person may ask for this kind of thing. */
export function mayAsk(roles: readonly string[], kind: KindName): Verdict {
  return kinds[kind].askedBy.some((role) => roles.includes(role))
    ? yes
    : { ok: false, because: 'requests/not-for-you' }
}

/** Who has to approve such a request. */
export function approvalOf<Name extends KindName>(kind: Name, fields: FieldsOf<Name>): Approval {
  const approval = kinds[kind].approval as Approval | ((fields: FieldsOf<Name>) => Approval)
  return typeof approval === 'function' ? approval(fields) : approval
}

function isUndecided({ status, decidedBy }: Pick<RequestState, 'status' | 'decidedBy'>): boolean {
  return status === 'received' || (status === 'asking' && decidedBy === null)
}

/** What the status of a request is called. */
export function stageOf({ status, steps }: Pick<RequestState, 'status' | 'steps'>): Stage {
  return status === 'received' && steps.length > 0 && isApproved(steps) ? 'approved' : status
}

/** Approval is for requests that need one, by whoever's turn it is; a task that needs none is taken instead. */
export function mayApprove(request: RequestState, approver: Approver): Verdict {
  if (request.steps.length === 0) return { ok: false, because: 'requests/not-approved-kind' }
  if (request.requesterId === approver.id) return { ok: false, because: 'requests/own' }
  if (!isUndecided(request)) return { ok: false, because: 'requests/already-decided' }
  const found = findStep(request, approver)
  return 'step' in found ? yes : { ok: false, because: found.because }
}

/** Whoever may approve may decline; what needs no approval is declined by the specialist. Nobody does so on their own. */
export function mayDecline(request: RequestState, approver: Approver): Verdict {
  if (request.steps.length > 0) return mayApprove(request, approver)
  if (request.requesterId === approver.id) return { ok: false, because: 'requests/own' }
  if (!isUndecided(request)) return { ok: false, because: 'requests/already-decided' }
  return approver.roles.includes('itSpecialist')
    ? yes
    : { ok: false, because: 'requests/specialist-declines' }
}

/** Whether a request gives whoever asks a way into the account of somebody else on the staff. */
export function opensColleague(
  request: Pick<RequestState, 'kind' | 'requesterId'>,
  owner: { id: string; directoryRole: 'pupil' | 'staff' | null } | null,
): boolean {
  return (
    kinds[request.kind].opensAccount === true &&
    owner !== null &&
    owner.directoryRole !== 'pupil' &&
    owner.id !== request.requesterId
  )
}

/**
 * Whose password a person may ask for, because whoever asks is shown it: one's own, a pupil's, and for staff only
 * through the IT specialist. Otherwise one teacher could sign in as another, or as the principal.
 */
export function mayAskPassword(
  asker: { id: string; roles: readonly string[] },
  owner: { id: string; directoryRole: 'pupil' | 'staff' | null },
): Verdict {
  if (asker.id === owner.id || owner.directoryRole === 'pupil' || asker.roles.includes('itSpecialist'))
    return yes
  return { ok: false, because: 'requests/password-of-staff' }
}

/**
 * What the IT specialist may have done at once, without anybody's approval. What opens a colleague's account is not
 * among it: that is asked for, and the deputy approves.
 */
export function mayOrder(
  kind: KindName,
  person: { id: string; roles: readonly string[] },
  owner: { id: string; directoryRole: 'pupil' | 'staff' | null } | null,
): Verdict {
  if (kinds[kind].doneBy !== 'job') return { ok: false, because: 'requests/not-approved-kind' }
  if (opensColleague({ kind, requesterId: person.id }, owner))
    return { ok: false, because: 'requests/deputy-approves' }
  return yes
}

/** What is done by hand is taken once it is approved. It may be one's own: the specialist's printer is the specialist's to mend. */
export function mayTake(request: RequestState): Verdict {
  if (kinds[request.kind].doneBy === 'job') return { ok: false, because: 'requests/approved-kind' }
  if (!isUndecided(request)) return { ok: false, because: 'requests/already-decided' }
  return isApproved(request.steps) ? yes : { ok: false, because: 'requests/approved-first' }
}

/** Work is handed from one to another, or to nobody, while it is open; to whoever has it already it is not. */
export function mayAssign(
  request: Pick<RequestState, 'kind' | 'status' | 'decidedBy' | 'steps'>,
  personId: string | null,
): Verdict {
  if (kinds[request.kind].doneBy === 'job') return { ok: false, because: 'requests/approved-kind' }
  if (!['received', 'inProgress', 'asking'].includes(request.status) || request.decidedBy === personId)
    return { ok: false, because: 'requests/already-decided' }
  return isApproved(request.steps) ? yes : { ok: false, because: 'requests/approved-first' }
}

/** Only a request that is open, and whose form asks for an urgency, has one to change. */
export function mayChangeUrgency(request: Pick<RequestState, 'kind' | 'status'>): Verdict {
  if (!('urgency' in kinds[request.kind].fields.shape)) return { ok: false, because: 'requests/no-urgency' }
  return ['received', 'inProgress', 'asking', 'waiting'].includes(request.status)
    ? yes
    : { ok: false, because: 'requests/already-decided' }
}

/** The specialist finishes what is open, and whoever took it over what is in their own hands. */
export function mayFinish(request: RequestState, person: { id: string; roles: readonly string[] }): Verdict {
  if (!person.roles.includes('itSpecialist') && request.decidedBy !== person.id)
    return { ok: false, because: 'requests/not-in-your-hands' }
  if (kinds[request.kind].doneBy === 'job' && request.status !== 'waiting')
    return { ok: false, because: 'requests/approved-kind' }
  if (!isApproved(request.steps)) return { ok: false, because: 'requests/approved-first' }
  return ['received', 'inProgress', 'asking', 'waiting'].includes(request.status)
    ? yes
    : { ok: false, because: 'requests/already-decided' }
}

/** The newest decision, while nothing else was done since. */
export function lastStep({ steps, version }: Pick<RequestState, 'steps' | 'version'>): Step | undefined {
  return steps.find((step) => step.outcome !== null && step.version === version)
}

/** The one who decided last may undo it for ten seconds, until it is acted on. */
export function mayUndo(request: RequestState, personId: string, now: Date): Verdict {
  const { before } = request
  const last = before
    ? { decidedBy: before.by, decidedAt: new Date(before.at) }
    : (lastStep(request) ?? request)
  if (!last.decidedAt || last.decidedBy !== personId)
    return { ok: false, because: 'requests/not-your-decision' }
  const late = now.getTime() > last.decidedAt.getTime() + undoSeconds * 1_000
  // What was only taken or handed over is settled at once, and can still be put back.
  const isOver = request.settled && !before
  return late || isOver || request.claimedUntil ? { ok: false, because: 'requests/too-late' } : yes
}

/** The requester may take a request back until somebody has decided. */
export function mayTakeBack(request: RequestState, personId: string): Verdict {
  if (request.requesterId !== personId) return { ok: false, because: 'common/refused.missing' }
  return isUndecided(request) || request.status === 'joined'
    ? yes
    : { ok: false, because: 'requests/already-decided' }
}

/** What could not be carried out can be tried again once the cause is mended. */
export function mayRetry(request: RequestState): Verdict {
  return request.status === 'waiting' && kinds[request.kind].doneBy === 'job'
    ? yes
    : { ok: false, because: 'requests/nothing-to-retry' }
}

/**
 * Who may see a request, with what was said about it in the open: its requester, those who work on requests, and those
 * who approve it or have done so, themselves or through somebody in their stead.
 */
export function maySee(
  request: Pick<RequestState, 'requesterId' | 'steps' | 'escalation' | 'before'>,
  approver: Approver,
  worksOnRequests: boolean,
): boolean {
  const roles = [...approver.roles, ...approver.absent.flatMap((one) => one.roles)]
  return (
    worksOnRequests ||
    request.requesterId === approver.id ||
    isReceiver(request.escalation, approver) ||
    // As long as a judgement can be undone.
    (request.before?.judged !== undefined && request.before.by === approver.id) ||
    request.steps.some(
      (step) =>
        step.decidedBy === approver.id ||
        (step.openSince !== null && step.roles.some((role) => roles.includes(role))),
    ) ||
    'step' in findStep(request, approver)
  )
}

/** What was taken back is nobody's to talk about any more. */
export function mayComment(request: Pick<RequestState, 'status'>): Verdict {
  return request.status === 'takenBack' ? { ok: false, because: 'requests/already-decided' } : yes
}

/** A question keeps a request waiting, so it is asked before anything is carried out, and never of oneself. */
export function mayAskBack(request: RequestState, personId: string): Verdict {
  if (request.requesterId === personId) return { ok: false, because: 'requests/own' }
  const isTask = kinds[request.kind].doneBy === 'specialist'
  const isOpen = request.status === 'received' || (request.status === 'inProgress' && isTask)
  return isOpen ? yes : { ok: false, because: 'requests/already-decided' }
}

/** The requester says once that it is mended. */
export function mayConfirm(request: RequestState, personId: string): Verdict {
  const verdict = isTheirsAndDone(request, personId)
  if (!verdict.ok) return verdict
  return request.confirmedAt ? { ok: false, because: 'requests/already-decided' } : yes
}

/** The requester may say for two weeks that it is not mended after all; then it is a new request. */
export function mayReopen(request: RequestState, personId: string, now: Date): Verdict {
  const verdict = isTheirsAndDone(request, personId)
  if (!verdict.ok) return verdict
  const closedMs = (request.closedAt ?? request.decidedAt)?.getTime() ?? 0
  const late = now.getTime() > closedMs + reopenDays * 24 * 3600 * 1000
  return late ? { ok: false, because: 'requests/too-late-to-reopen' } : yes
}

function isTheirsAndDone(request: RequestState, personId: string): Verdict {
  if (request.requesterId !== personId) return { ok: false, because: 'common/refused.missing' }
  const isMended = request.status === 'done' && request.settled && kinds[request.kind].doneBy === 'specialist'
  return isMended ? yes : { ok: false, because: 'requests/not-done' }
}

/** The kinds that somebody takes and finishes, as against those that are carried out by themselves. */
export const taskKinds = kindNames.filter((kind) => kinds[kind].doneBy === 'specialist')

/** Whether a request may go with another one or with an outage: work that is not done yet, and that goes with none. */
export function mayMerge(request: RequestState): Verdict {
  if (kinds[request.kind].doneBy !== 'specialist' || request.steps.length > 0)
    return { ok: false, because: 'requests/approved-kind' }
  return ['received', 'inProgress', 'asking'].includes(request.status)
    ? yes
    : { ok: false, because: 'requests/already-decided' }
}

/**
 * Whether an outage may answer what somebody is about to ask: what is broken, and nothing that has to be approved or goes
 * before everything else, for nobody would look at it until the outage is over.
 */
export function mayJoin(name: KindName): Verdict {
  const { group, approval } = kinds[name]
  return group === 'mend' && approval === 'nobody' && !firstKinds.includes(name)
    ? yes
    : { ok: false, because: 'requests/no-outage-kind' }
}

/** Whether another request may go with this one; nothing goes in a circle, because what goes with another leads none. */
export function mayLead(request: RequestState & { id: string }, followerId: string): Verdict {
  if (request.id === followerId) return { ok: false, because: 'requests/into-itself' }
  const verdict = mayMerge(request)
  if (verdict.ok) return yes
  const isKind = verdict.because === 'requests/approved-kind'
  return { ok: false, because: isKind ? 'requests/leader-kind' : 'requests/leader-closed' }
}

/** What goes with another can be taken apart from it until that is done. */
export function maySplit(request: RequestState): Verdict {
  return request.status === 'joined' ? yes : { ok: false, because: 'requests/not-joined' }
}

/** What a kind is about where its fields need not say it in words. */
const topics: Readonly<Partial<Record<KindName, string>>> = {
  network: 'internetas',
  printing: 'spausdintuvas',
  sound: 'garsas',
}

/** What is compared of requests to find the same trouble. */
export function troubleOf(request: {
  kind: KindName
  fields: Readonly<Record<string, unknown>>
  roomId: string | null
}): Trouble {
  const { what, device } = request.fields
  const text = [topics[request.kind], device, what].filter((one) => typeof one === 'string').join(' ')
  return { kind: request.kind, text, roomId: request.roomId }
}
