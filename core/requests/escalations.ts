import type { Verdict } from '../refusal.ts'
import type { Approver } from './approvals.ts'
import { isClosed } from './deadlines.ts'
import { type KindName, kinds, type Proposal, type Status } from './schema.ts'

/** A request in the hands of whoever the specialist reports to. */
export interface Escalation {
  id: string
  requestId: string
  /** Whom it was given to. */
  toId: string
  /** Null: the clock, because it was late. */
  raisedBy: string | null
  raisedAt: Date
  reason: string | null
  lateSince: Date | null
  /** In euro cents. */
  cost: number | null
  proposal: Proposal | null
  takenAt: Date | null
}

const yes: Verdict = { ok: true }

interface Escalated {
  requesterId: string
  status: Status
  escalation: Escalation | null
}

/** Work by hand that is open can be given further, and what was given can be told anew, until somebody takes it over. */
export function mayEscalate({
  kind,
  status,
  escalation,
}: Omit<Escalated, 'requesterId'> & { kind: KindName }): Verdict {
  if (kinds[kind].doneBy === 'job') return { ok: false, because: 'requests/approved-kind' }
  if (isClosed(status)) return { ok: false, because: 'requests/already-decided' }
  return escalation?.takenAt ? { ok: false, because: 'requests/taken-over' } : yes
}

/** Whether somebody, or a person in whose stead they are here, was given a request. */
export function isReceiver(escalation: Escalation | null, person: Approver): boolean {
  return escalation !== null && [person.id, ...person.absent.map(({ id }) => id)].includes(escalation.toId)
}

/** Who was given a request says what comes of it, or another deputy; never whoever gave it or asked for it. */
export function mayJudge({ requesterId, status, escalation }: Escalated, person: Approver): Verdict {
  if (isClosed(status) || !escalation) return { ok: false, because: 'requests/not-escalated' }
  if (escalation.raisedBy === person.id || requesterId === person.id)
    return { ok: false, because: 'requests/own' }
  const held = [...person.roles, ...person.absent.flatMap(({ roles }) => roles)]
  return isReceiver(escalation, person) || held.includes('deputyFacilities')
    ? yes
    : { ok: false, because: 'requests/not-escalated' }
}

/** A request is taken over once. */
export function mayTakeOver(request: Escalated, person: Approver): Verdict {
  const verdict = mayJudge(request, person)
  if (!verdict.ok) return verdict
  return request.escalation?.takenAt ? { ok: false, because: 'requests/taken-over' } : yes
}

/** Only a cost that was named can be agreed to. */
export function mayJudgeCost(request: Escalated, person: Approver): Verdict {
  const verdict = mayJudge(request, person)
  if (!verdict.ok) return verdict
  return request.escalation?.cost ? yes : { ok: false, because: 'requests/no-cost' }
}
