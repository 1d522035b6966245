import type { Verdict } from '../refusal.ts'
import { type KindName, kinds, reopenDays, type Status, undoSeconds } from './schema.ts'

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
}

const yes: Verdict = { ok: true }

/** Whether a person may ask for this kind of thing. */
export function mayAsk(roles: readonly string[], kind: KindName): Verdict {
  return kinds[kind].askedBy.some((role) => roles.includes(role))
    ? yes
    : { ok: false, because: 'requests/not-for-you' }
}

/** Nobody decides on their own request, and only once. */
export function mayDecide(request: RequestState, personId: string): Verdict {
  if (request.requesterId === personId) return { ok: false, because: 'requests/own' }
  return isUndecided(request) ? yes : { ok: false, because: 'requests/already-decided' }
}

function isUndecided({ status, decidedBy }: RequestState): boolean {
  return status === 'received' || (status === 'asking' && decidedBy === null)
}

/**
 * Approval is for what is carried out by itself; a fault is taken instead. Accounts are the IT specialist's to change:
 * whoever else may approve does so only for what a specialist asks, who cannot approve it himself.
 */
export function mayApprove(
  request: RequestState & { fromSpecialist: boolean; opensColleague: boolean },
  person: { id: string; roles: readonly string[] },
): Verdict {
  if (!kinds[request.kind].approved) return { ok: false, because: 'requests/not-approved-kind' }
  if (!person.roles.includes('itSpecialist') && !request.fromSpecialist) {
    return { ok: false, because: 'requests/specialist-approves' }
  }
  // Two specialists must not open the principal's account between themselves.
  if (request.fromSpecialist && request.opensColleague && !person.roles.includes('deputyFacilities'))
    return { ok: false, because: 'requests/deputy-approves' }
  return mayDecide(request, person.id)
}

/** Whether a request gives whoever asks a way into the account of somebody else on the staff. */
export function opensColleague(
  request: Pick<RequestState, 'kind' | 'requesterId'>,
  owner: { id: string; directoryRole: 'pupil' | 'staff' | null } | undefined,
): boolean {
  const opens = request.kind === 'resetPassword' || request.kind === 'temporaryPass'
  return opens && owner !== undefined && owner.directoryRole !== 'pupil' && owner.id !== request.requesterId
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
  if (!kinds[kind].approved) return { ok: false, because: 'requests/not-approved-kind' }
  const opens = kind === 'resetPassword' || kind === 'temporaryPass'
  if (opens && owner && owner.directoryRole !== 'pupil' && owner.id !== person.id)
    return { ok: false, because: 'requests/deputy-approves' }
  return yes
}

/** Faults may be anybody's own: the specialist's broken printer is the specialist's to mend. */
export function mayTake(request: RequestState): Verdict {
  if (kinds[request.kind].approved) return { ok: false, because: 'requests/approved-kind' }
  return isUndecided(request) ? yes : { ok: false, because: 'requests/already-decided' }
}

export function mayFinish(request: RequestState): Verdict {
  if (kinds[request.kind].approved && request.status !== 'waiting')
    return { ok: false, because: 'requests/approved-kind' }
  return ['received', 'inProgress', 'asking', 'waiting'].includes(request.status)
    ? yes
    : { ok: false, because: 'requests/already-decided' }
}

/** The one who decided may undo it for ten seconds, until it is acted on. */
export function mayUndo(request: RequestState, personId: string, now: Date): Verdict {
  if (!request.decidedAt || request.decidedBy !== personId)
    return { ok: false, because: 'requests/not-your-decision' }
  const late = now.getTime() > request.decidedAt.getTime() + undoSeconds * 1_000
  return late || request.settled || request.claimedUntil ? { ok: false, because: 'requests/too-late' } : yes
}

/** The requester may take a request back until somebody has decided. */
export function mayTakeBack(request: RequestState, personId: string): Verdict {
  if (request.requesterId !== personId) return { ok: false, because: 'common/refused.missing' }
  return isUndecided(request) ? yes : { ok: false, because: 'requests/already-decided' }
}

/** What could not be carried out can be tried again once the cause is mended. */
export function mayRetry(request: RequestState): Verdict {
  return request.status === 'waiting' && kinds[request.kind].approved
    ? yes
    : { ok: false, because: 'requests/nothing-to-retry' }
}

/** What was taken back is nobody's to talk about any more. */
export function mayComment(request: Pick<RequestState, 'status'>): Verdict {
  return request.status === 'takenBack' ? { ok: false, because: 'requests/already-decided' } : yes
}

/** A question keeps a request waiting, so it is asked before anything is carried out, and never of oneself. */
export function mayAskBack(request: RequestState, personId: string): Verdict {
  if (request.requesterId === personId) return { ok: false, because: 'requests/own' }
  const isOpen =
    request.status === 'received' || (request.status === 'inProgress' && !kinds[request.kind].approved)
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
  const isMended = request.status === 'done' && !kinds[request.kind].approved
  return isMended ? yes : { ok: false, because: 'requests/not-done' }
}
