import type { Role } from '../people/roles.ts'
import { mayStandIn } from '../people/rules.ts'
import type { Staffing } from '../people/store.ts'
import type { WordKey } from '../words.ts'
import type { Approval, ApproverRole } from './kind.ts'

/** One approval that a request needs: by anybody who holds one of the roles. */
export interface Step {
  /** 1, 2, 3 … within its request. */
  place: number
  /** Steps of one stage may be decided in any order; the next stage begins when all of them are. */
  stage: number
  roles: readonly ApproverRole[]
  /** Since when it is its turn; null: not yet. */
  openSince: Date | null
  /** Since when the role above may give it too, because it waited too long. */
  climbedAt: Date | null
  /** When those who are asked for it were reminded. */
  remindedAt: Date | null
  decidedBy: string | null
  /** Who was away, and is spoken for by whoever decided. */
  insteadOf: string | null
  decidedAt: Date | null
  outcome: 'approved' | 'declined' | null
  /** The request's version that the decision made. */
  version: number | null
}

/** Who may be asked for a decision, and for which absent colleagues they decide as well. */
export interface Approver {
  id: string
  roles: readonly Role[]
  absent: readonly { id: string; roles: readonly Role[] }[]
  /** Who is at school: where nobody of a step's own roles can decide, the role above does. */
  staffing: Staffing
}

/** Who approves where nobody else can: nobody holds the role, or only whoever asks. */
const above: Record<ApproverRole, ApproverRole> = {
  itSpecialist: 'deputyFacilities',
  deputyFacilities: 'principal',
  principal: 'deputyFacilities',
  office: 'principal',
  dpo: 'principal',
}

/**
 * The steps that a request needs. Where whoever asks holds the role of a step, or nobody does, the role above may take it
 * too, or the step falls away when that role approves anyway. What gives a specialist a colleague's account is for the
 * role above alone: two specialists must not open the principal's account between themselves.
 */
export function stepsFor(
  approval: Approval,
  asker: { id: string; opensColleague: boolean },
  holders: ReadonlyMap<Role, readonly string[]>,
): { stage: number; roles: ApproverRole[] }[] {
  const wanted = stagesOf(approval)
  const steps = wanted.map(({ stage, roles }) => {
    const asks = roles.some((role) => holders.get(role)?.includes(asker.id))
    const isVacant = roles.every((role) => !holders.get(role)?.some((id) => id !== asker.id))
    const lifted = asks || isVacant ? roles.map((role) => above[role]) : []
    const own = asks && asker.opensColleague ? [] : roles
    return { stage, roles: [...new Set([...own, ...lifted])], lifted, wanted: roles }
  })
  // One after another, so that of two steps that could each fall away for the other, one stays.
  let kept = steps
  for (const step of steps) {
    const others = kept.filter((one) => one !== step)
    if (others.some((one) => one.wanted.some((role) => step.lifted.includes(role)))) kept = others
  }
  return kept.map(({ stage, roles }) => ({ stage, roles }))
}

function stagesOf(approval: Approval): { stage: number; roles: readonly ApproverRole[] }[] {
  if (approval === 'nobody') return []
  if ('anyOf' in approval) return [{ stage: 1, roles: approval.anyOf }]
  if ('allOf' in approval) return approval.allOf.map((role) => ({ stage: 1, roles: [role] }))
  return approval.inOrder.map((role, at) => ({ stage: at + 1, roles: [role] }))
}

/** The steps whose turn it is. */
export function openSteps(steps: readonly Step[]): Step[] {
  return steps.filter(({ openSince, outcome }) => openSince !== null && outcome === null)
}

/** Whether every approval that a request needs has been given; true where it needs none. */
export function isApproved(steps: readonly Step[]): boolean {
  return steps.every(({ outcome }) => outcome === 'approved')
}

/** The steps that come next once a stage is through. */
export function nextStage(steps: readonly Step[]): Step[] {
  const left = steps.filter(({ outcome }) => outcome === null)
  const stage = Math.min(...left.map((one) => one.stage))
  return left.filter((one) => one.stage === stage)
}

const whoApproves: Record<ApproverRole, WordKey> = {
  itSpecialist: 'requests/specialist-approves',
  deputyFacilities: 'requests/deputy-approves',
  principal: 'requests/principal-approves',
  office: 'requests/office-approves',
  dpo: 'requests/dpo-approves',
}

/** Somebody who is asked for an approval, and the absent colleague whom they speak for. */
export interface Decider {
  id: string
  insteadOf: string | null
}

/**
 * Who is asked to give an approval today: those of its roles who are at school, and whoever stands in for the others. Where
 * that is nobody (the stand-in asks, is away too, or has decided already), those who are away are asked all the same, and
 * the role above beside them; that is asked as well once the approval has waited too long. Never whoever asks, and nobody twice.
 */
export function decidersOf(
  { roles, climbedAt }: Pick<Step, 'roles' | 'climbedAt'>,
  { requesterId, steps }: { requesterId: string; steps: readonly Step[] },
  { holders, away }: Staffing,
): Decider[] {
  const spokenFor = new Set(steps.map(({ insteadOf }) => insteadOf))
  const out = new Set([requesterId, ...steps.flatMap(({ decidedBy }) => decidedBy ?? [])])
  const rolesOf = (id: string): Role[] =>
    [...holders].flatMap(([role, ids]) => (ids.includes(id) ? [role] : []))
  const standInFor = (holder: string, role: Role): Decider | null => {
    const id = away.get(holder)
    const may = id && !out.has(id) && !away.has(id) && !spokenFor.has(holder) && holder !== requesterId
    return may && mayStandIn(rolesOf(id), role) ? { id, insteadOf: holder } : null
  }
  const levelOf = (wanted: readonly ApproverRole[]) => {
    const pairs = wanted.flatMap((role) => (holders.get(role) ?? []).map((holder) => ({ role, holder })))
    const standIns = pairs.map(({ holder, role }) => standInFor(holder, role))
    const own = pairs.flatMap(({ holder }) => (out.has(holder) ? [] : [{ id: holder, insteadOf: null }]))
    return {
      here: [...own.filter(({ id }) => !away.has(id)), ...standIns.filter((one) => one !== null)],
      absent: own.filter(({ id }, at) => away.has(id) && !standIns[at]),
    }
  }
  const asked: Decider[] = []
  const seen = new Set<ApproverRole>()
  let climbs = climbedAt ? 1 : 0
  for (let level = [...roles]; level.length > 0; ) {
    for (const role of level) seen.add(role)
    const { here, absent } = levelOf(level)
    asked.push(...here)
    if (here.length === 0) asked.push(...absent)
    else if (climbs-- === 0) break
    level = [...new Set(level.map((role) => above[role]))].filter((role) => !seen.has(role))
  }
  return asked.filter(({ id }, at) => asked.findIndex((one) => one.id === id) === at)
}

/** The roles whose approvals may come to somebody who holds these, where nobody nearer can give them. */
export function rolesBelow(held: readonly Role[]): ApproverRole[] {
  const below = new Set<ApproverRole>()
  const reach = (role: Role) => {
    for (const [lower, upper] of Object.entries(above) as [ApproverRole, ApproverRole][]) {
      if (upper !== role || below.has(lower)) continue
      below.add(lower)
      reach(lower)
    }
  }
  for (const role of held) reach(role)
  return [...below]
}

/**
 * The step that a person may decide now, in their own right, instead of an absent colleague, or because nobody nearer can;
 * or the word why not.
 * Nobody decides on their own request, also not as somebody's deputy or through one; nobody decides on one request twice.
 */
export function findStep(
  request: { requesterId: string; steps: readonly Step[] },
  approver: Approver,
): { step: Step; insteadOf: string | null } | { because: WordKey } {
  const { requesterId, steps } = request
  if (requesterId === approver.id) return { because: 'requests/own' }
  const open = openSteps(steps)
  if (open.length === 0) return { because: 'requests/already-decided' }
  if (steps.some(({ decidedBy }) => decidedBy === approver.id)) return { because: 'requests/decided-once' }
  const holds = (step: Step, roles: readonly Role[]) => step.roles.some((role) => roles.includes(role))
  const own = open.find((step) => holds(step, approver.roles))
  if (own) return { step: own, insteadOf: null }
  for (const { id, roles } of approver.absent) {
    const decided = id === requesterId || steps.some((one) => one.decidedBy === id || one.insteadOf === id)
    const borrowed = roles.filter((role) => mayStandIn(approver.roles, role))
    const step = decided ? undefined : open.find((one) => holds(one, borrowed))
    if (step) return { step, insteadOf: id }
  }
  for (const step of open) {
    const asked = decidersOf(step, request, approver.staffing).find(({ id }) => id === approver.id)
    if (asked) return { step, insteadOf: asked.insteadOf }
  }
  return { because: whoApproves[open[0]?.roles[0] ?? 'itSpecialist'] }
}
