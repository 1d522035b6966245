import { plainText } from '../language.ts'
import type { Verdict, WordParams } from '../refusal.ts'
import type { LooserRule, PlanCounts, PlanStatus, Policy, RunWish } from './schema.ts'

/** Whether a plan may be approved now. */
export function mayApprovePlan(
  plan: { status: PlanStatus; approvedAt: Date | null },
  isAnotherRunning: boolean,
): Verdict {
  if (plan.approvedAt) return { ok: false, because: 'directory/plan-approved' }
  if (plan.status === 'outdated') return { ok: false, because: 'directory/plan-outdated' }
  if (plan.status !== 'ready') return { ok: false, because: 'directory/plan-not-ready' }
  return isAnotherRunning ? { ok: false, because: 'directory/plan-running' } : { ok: true }
}

/** The kinds of change in the order in which people think of them. */
export const planCounts = [
  'createUsers',
  'restoreUsers',
  'changeUsers',
  'blockUsers',
  'deleteUsers',
  'licences',
  'takeLicences',
  'createGroups',
  'changeGroups',
  'deleteGroups',
  'addMembers',
  'removeMembers',
  'createTeams',
  'archiveTeams',
] as const satisfies readonly (keyof PlanCounts)[]

/**
 * What blocks or deletes accounts, deletes groups or takes licences away needs a second person: without a licence
 * Microsoft deletes the mail after a while. So does what only loosened brakes let through, and a list that looks like
 * another school's or another year's.
 */
export function needsSecondPerson(
  counts: Pick<
    PlanCounts,
    'blockUsers' | 'deleteUsers' | 'deleteGroups' | 'takeLicences' | 'unbraked' | 'strange'
  > | null,
): boolean {
  if (counts === null) return false
  const { blockUsers, deleteUsers = 0, deleteGroups = 0, takeLicences = 0 } = counts
  const { unbraked = 0, strange = 0 } = counts
  return blockUsers + deleteUsers + deleteGroups + takeLicences + unbraked + strange > 0
}

/** In which ways a policy lets more people be taken out, or sooner, than the one before it. */
export function loosenedBy(before: Policy, after: Policy): LooserRule[] {
  const looser: readonly [LooserRule, boolean][] = [
    ['absolute', after.brakes.absolute > before.brakes.absolute],
    ['percentSchool', after.brakes.percentSchool > before.brakes.percentSchool],
    ['percentClass', after.brakes.percentClass > before.brakes.percentClass],
    ['wrongList', before.brakes.wrongList && !after.brakes.wrongList],
    ['delete', after.leavers.delete && !before.leavers.delete],
    ['keepDays', after.leavers.delete && after.leavers.keepDays < before.leavers.keepDays],
  ]
  return looser.flatMap(([rule, is]) => (is ? rule : []))
}

/** What people call a plan: its roster, or what it takes back. */
export function planTitle(plan: {
  rosterName: string
  undoes: string | null
  undoesOnly: { name: string } | null
}): WordParams[string] {
  const { rosterName: roster, undoes, undoesOnly } = plan
  if (!undoes) return roster
  return undoesOnly
    ? { word: 'directory/undo-of-one', params: { roster, name: undoesOnly.name } }
    : { word: 'directory/undo-of', params: { roster } }
}

/** Whether a plan can be taken back now; `undoneBy` is how the plan stands that took it back, if one did. */
export function mayUndoPlan(
  plan: { finishedAt: Date | null; approvedAt: Date | null },
  undoneBy: PlanStatus | null,
  isAnotherRunning: boolean,
): Verdict {
  if (!plan.approvedAt || !plan.finishedAt) return { ok: false, because: 'directory/undo-not-finished' }
  const isWhollyUndone = undoneBy !== null && undoneBy !== 'stopped' && undoneBy !== 'doneWithFaults'
  if (isWhollyUndone) return { ok: false, because: 'directory/undo-done' }
  return isAnotherRunning ? { ok: false, because: 'directory/plan-running' } : { ok: true }
}

/** Whether this person may be the second one of a plan that waits for one: never the one who approved it. */
export function mayConfirmPlan(
  plan: { status: PlanStatus; approvedBy: string | null },
  personId: string,
  isAnotherRunning: boolean,
): Verdict {
  if (plan.status === 'outdated') return { ok: false, because: 'directory/plan-outdated' }
  if (plan.status !== 'confirming') return { ok: false, because: 'directory/plan-not-confirming' }
  if (plan.approvedBy === personId) return { ok: false, because: 'directory/confirm-other' }
  return isAnotherRunning ? { ok: false, because: 'directory/plan-running' } : { ok: true }
}

/** What a plan that waits for people wants of this one: the first approval, or the second; null: nothing. */
export function planWaitsFor(
  plan: { status: PlanStatus; approvedBy: string | null },
  personId: string,
  may: { approve: boolean; confirm: boolean },
): 'approve' | 'confirm' | null {
  if (plan.status === 'ready') return may.approve ? 'approve' : null
  return plan.status === 'confirming' && may.confirm && plan.approvedBy !== personId ? 'confirm' : null
}

/** Whether a person may say no to a plan now; one that nobody approved yet is the specialist's to decline. */
export function mayDeclinePlan({ status }: { status: PlanStatus }, isSpecialist: boolean): Verdict {
  const isWaiting = status === 'confirming' || (status === 'ready' && isSpecialist)
  return isWaiting ? { ok: true } : { ok: false, because: 'directory/plan-not-open' }
}

interface RunStanding {
  status: PlanStatus
  approvedAt: Date | string | null
  wish: RunWish | null
}

/** Whether a run may be asked to pause: what is on its way ends, and nothing else begins. */
export function mayPausePlan({ status, approvedAt, wish }: RunStanding): Verdict {
  if (wish) return { ok: false, because: `directory/plan-${wish}-asked` }
  const runs = (status === 'running' || status === 'waiting') && approvedAt !== null
  return runs ? { ok: true } : { ok: false, because: 'directory/plan-not-running' }
}

/** Whether a paused run may go on, or one that was asked to pause may think again. */
export function mayResumePlan({ status, wish }: RunStanding): Verdict {
  if (wish === 'stop') return { ok: false, because: 'directory/plan-stop-asked' }
  const isHeld = status === 'paused' || wish === 'pause'
  return isHeld ? { ok: true } : { ok: false, because: 'directory/plan-not-paused' }
}

/** Whether a run may be stopped for good. */
export function mayStopPlan({ status, approvedAt, wish }: RunStanding): Verdict {
  if (wish === 'stop') return { ok: false, because: 'directory/plan-stop-asked' }
  const isOpen = ['running', 'waiting', 'paused'].includes(status) && approvedAt !== null
  return isOpen ? { ok: true } : { ok: false, because: 'directory/plan-not-running' }
}

/**
 * Seconds until a run ends: as fast as it went so far, but never faster than what is left of Microsoft's quota and
 * flows into it. Null until something can be said.
 */
export function secondsLeft(
  since: { at: Date; done: number } | null,
  now: Date,
  open: number,
  quota: { left: number; perSecond: number },
): number | null {
  const bySpeed =
    since && since.done > 0 ? ((now.getTime() - since.at.getTime()) / 1000 / since.done) * open : 0
  const byQuota = (open - quota.left) / quota.perSecond
  return bySpeed > 0 || byQuota > 0 ? Math.round(Math.max(bySpeed, byQuota)) : null
}

/** The longest part before the @ that Entra takes, less room for a collision number. */
const longestLogin = 60

/** Small Latin letters and digits, with `-` for everything between words; empty when nothing is left. */
export function slug(text: string): string {
  return plainText(text)
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/**
 * The sign-in name before the @ by the school's pattern; usually the first given name, a dot, the whole surname with
 * its hyphen (jonas.jonaitis, zemyna.kymantaite-ciurlioniene). Without a single Latin letter it becomes the role.
 */
export function loginFor(
  person: { givenName: string; surname: string; role: 'pupil' | 'staff'; sourceId?: string },
  pattern: string,
): string {
  const given = slug(person.givenName.trim().split(/\s+/)[0] ?? '')
  const surname = slug(person.surname)
  const places: Readonly<Record<string, string>> = {
    given,
    surname,
    g: given.slice(0, 1),
    s: surname.slice(0, 1),
    id: slug(person.sourceId ?? ''),
  }
  const hasName = Object.keys(places).some((name) => pattern.includes(`{${name}}`) && places[name])
  const login = pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '')
    .replace(/([._-])[._-]+/g, '$1')
    .replace(/^[._-]+/, '')
    .slice(0, longestLogin)
    .replace(/[._-]+$/, '')
  return hasName && login ? login : person.role === 'pupil' ? 'mokinys' : 'darbuotojas'
}

/** The register's own sign-in name where it is one, and not merely the person's id once more. */
export function ownLogin(login: string | null, sourceId: string): string | null {
  if (!login || login.length > longestLogin || login === sourceId.toLowerCase() || /^\d+$/.test(login))
    return null
  return /^[a-z0-9]+([._-][a-z0-9]+)*$/.test(login) ? login : null
}

/** The first of jonas.jonaitis, jonas.jonaitis2, jonas.jonaitis3 … that is not taken, beginning at a number. */
export function firstFree(login: string, isTaken: (login: string) => boolean, from = 1): string {
  for (let number = from; ; number++) {
    const candidate = number === 1 ? login : `${login}${number}`
    if (!isTaken(candidate)) return candidate
  }
}

/**
 * The name before the @ of an address in any of the forms the tenant keeps: a deleted user's is the object id
 * without hyphens, then the old name (learn.microsoft.com/graph/api/directory-deleteditems-list).
 */
export function localPart(address: string): string {
  const at = address.indexOf('@')
  const local = (at < 0 ? address : address.slice(0, at)).toLowerCase()
  return local.length > 32 ? local.replace(/^[0-9a-f]{32}/, '') : local
}

/** How somebody signs in, also somebody whose account is deleted now. */
export function signInNameOf({ userPrincipalName }: { userPrincipalName: string }): string {
  const at = userPrincipalName.indexOf('@')
  const name = userPrincipalName.toLowerCase()
  return at > 32 ? localPart(name) + name.slice(at) : name
}

/** The name people see, as it is written in documents. */
export function displayNameOf(person: { givenName: string; surname: string }): string {
  return `${person.givenName} ${person.surname}`
}

/** The name in the directory by the school's pattern; a place with nothing to put in leaves no brackets behind. */
export function directoryNameOf(
  person: { givenName: string; surname: string },
  className: string | null,
  pattern: string,
): string {
  return pattern
    .replaceAll('{given}', person.givenName)
    .replaceAll('{surname}', person.surname)
    .replaceAll('{class}', className ?? '')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,–-]+|[\s,–-]+$/g, '')
}

/**
 * Microsoft's age group from the year of birth, by the youngest age the pupil may have when the school year begins:
 * a child may agree alone from 14 (Lithuania's law on personal data, article 6), an adult is 18. Null: not known.
 */
export function ageGroupOf(birthYear: number | undefined, schoolYear: number | null): string | null {
  if (birthYear === undefined || schoolYear === null) return null
  const age = schoolYear - birthYear - 1
  return age < 14 ? 'Minor' : age < 18 ? 'NotAdult' : 'Adult'
}

/** What the directory calls pupils and staff. */
export const employeeTypes = { pupil: 'Student', staff: 'Staff' } as const

/**
 * The id of somebody who came before the register knew of it, at most 16 characters as `employeeId` takes; a later
 * roster's id takes its place once a person says that both are one.
 */
export function provisionalId(requestId: string): string {
  return `talka-${requestId.replaceAll('-', '').slice(0, 10)}`
}

export function isProvisional(employeeId: string): boolean {
  return /^talka-[0-9a-f]{10}$/.test(employeeId)
}

/** The country that Microsoft needs before it gives a licence. */
export const usageLocation = 'LT'

/** A licence that the school has. `free` may be below zero when more are given than were bought. */
export interface Licence {
  skuId: string
  partNumber: string
  free: number
}

const licenceKinds = {
  pupil: { first: 'STANDARDWOFFPACK_STUDENT', family: /STUDENT|(^|_)STU/ },
  staff: { first: 'STANDARDWOFFPACK_FACULTY', family: /FACULTY|(^|_)FAC/ },
} as const

/** The licences of the school that fit a role, the one to give first: free Office 365 A1, else what there is. */
export function licencesFor(role: 'pupil' | 'staff', licences: readonly Licence[]): Licence[] {
  const { first, family } = licenceKinds[role]
  const fitting = licences.filter(({ partNumber }) => family.test(partNumber))
  return fitting.sort(
    (a, b) => Number(b.partNumber === first) - Number(a.partNumber === first) || b.free - a.free,
  )
}

/** The licences that satisfy the policy for a role, the one to give first; empty: none is to be given. */
export function licencesByPolicy(
  role: 'pupil' | 'staff',
  policy: Pick<Policy, 'licences'>,
  licences: readonly Licence[],
): Licence[] {
  const chosen = policy.licences[role]
  if (chosen === null) return licencesFor(role, licences)
  return licences.filter(({ skuId }) => skuId === chosen)
}

/** What the school calls a licence; others by Microsoft's own short name. */
export function licenceName(partNumber: string): string {
  const names: Readonly<Record<string, string>> = {
    STANDARDWOFFPACK_STUDENT: 'Office 365 A1 (Student)',
    STANDARDWOFFPACK_FACULTY: 'Office 365 A1 (Faculty)',
  }
  return names[partNumber] ?? partNumber
}
