import type { Roster, RosterPerson } from '../rosters/roster.ts'
import { readClassName } from '../rosters/rules.ts'
import { type Keeps, licenceDeviation, propertyDeviation } from './deviation.ts'
import { holdingsIn } from './holdings.ts'
import type { Matched, Matches } from './match-accounts.ts'
import type { Note } from './notes.ts'
import type { NewUser, Operation, UserProperties } from './operation.ts'
import {
  ageGroupOf,
  directoryNameOf,
  employeeTypes,
  licenceName,
  licencesByPolicy,
  licencesFor,
  localPart,
} from './rules.ts'
import type { Policy } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'
import { openSignInNames } from './sign-in-names.ts'
import type { Known, Snapshot, TenantUser } from './snapshot.ts'
import { licensesByGroup } from './wanted-groups.ts'

/** What changes for people, apart from groups. */
export interface PeopleDiff {
  /** Accounts that are taken from people whose going nothing explains: who, and their class. */
  unexplained: { sourceId: string; className: string | null }[]
  /** Whose accounts are deleted: by name, whether somebody explained it, and whether they could still sign in. */
  deleted: { name: string; isExplained: boolean; isOpen: boolean }[]
  /** Whose accounts are not as they should be and come from a server of the school, which alone can change them. */
  synced: string[]
  /** Who has other licences of pupils' or staff's kinds beside what the policy gives. */
  oldLicences: string[]
}

/** What the comparison of people looks at. */
interface Sides {
  roster: Roster
  policy: Policy
  tenant: Snapshot
  known: Known
  matches: Matches
  classes: readonly SchoolClass[]
  keeps: Keeps
  /** Where the plan's operations are put together, and its words. */
  operations: Operation[]
  note: Note
  today: Date
}

/** Compares people with their accounts: new, restored, changed, blocked and deleted ones, and licences. */
export function diffPeople(sides: Sides): PeopleDiff {
  const { roster, policy, tenant, known, matches, keeps, operations, note, today } = sides
  const diff: PeopleDiff = {
    unexplained: [],
    deleted: [],
    synced: [],
    oldLicences: [],
  }
  const nameNew = openSignInNames(tenant, known, policy, today)
  const byGroup = licensesByGroup(policy, tenant)
  const fitting = {
    pupil: byGroup ? [] : licencesByPolicy('pupil', policy, tenant.licences),
    staff: byGroup ? [] : licencesByPolicy('staff', policy, tenant.licences),
  }
  const hadBy = holdingsIn(tenant, known)
  for (const newcomer of matches.people.filter(({ user }) => !user).sort(bySchoolAndId))
    newcomer.newName = nameNew(newcomer.person)
  for (const one of matches.people) {
    const { person, user, home } = one
    const { sourceId, role } = person
    const wanted = propertiesOf(person, home?.name ?? null, policy, roster.schoolYear)
    if (user) changeAccount(diff, sides, one, user, wanted)
    else createAccount(sides, one, wanted)
    const [first] = fitting[role]
    const isGiven = fitting[role].some(({ skuId }) => user?.skuIds.includes(skuId))
    if (user && !byGroup) takeOldLicences(diff, sides, one, user, fitting[role], hadBy)
    if (!first || isGiven || keeps(() => licenceDeviation(sourceId, first.skuId))) continue
    operations.push({ kind: 'assignLicence', person: sourceId, skuId: first.skuId })
    note(one, 'directory/change.licence', { licence: licenceName(first.partNumber) })
  }
  dismissLeavers(diff, sides)
  return diff
}

/** Namesakes get their numbers by school and id, in whatever order a roster lists them. */
function bySchoolAndId({ person: a }: Matched, { person: b }: Matched): number {
  if (a.schoolId !== b.schoolId) return a.schoolId < b.schoolId ? -1 : 1
  return a.sourceId < b.sourceId ? -1 : 1
}

/**
 * Licences of pupils' and staff's kinds that the policy does not give to this person: of another role, or of an earlier
 * policy. Somebody may also have given them by hand, so the school says whether they are taken.
 */
function takeOldLicences(
  diff: PeopleDiff,
  { policy, tenant, operations, note }: Sides,
  one: Matched,
  user: TenantUser,
  fitting: readonly { skuId: string }[],
  hadBy: ReturnType<typeof holdingsIn>,
): void {
  const others = user.skuIds.filter((skuId) => !fitting.some((licence) => licence.skuId === skuId))
  if (others.length === 0) return
  const ofKind = [...licencesFor('pupil', tenant.licences), ...licencesFor('staff', tenant.licences)]
  const own = hadBy(user).skuIds
  const old = ofKind.filter(({ skuId }) => others.includes(skuId) && own.includes(skuId))
  if (old.length === 0) return
  if (!policy.takeOldLicences) {
    diff.oldLicences.push(user.displayName)
    return
  }
  for (const { skuId, partNumber } of old) {
    operations.push({ kind: 'removeLicence', person: one.person.sourceId, skuId })
    note(one, 'directory/change.unlicense', { licence: licenceName(partNumber) })
  }
}

/** What the directory should say of somebody. What nobody knows is left out, and so stays as it is. */
function propertiesOf(
  person: Pick<RosterPerson, 'givenName' | 'surname' | 'role' | 'birthYear'>,
  className: string | null,
  policy: Policy,
  schoolYear: number | null,
) {
  const ageGroup =
    policy.ageGroup && person.role === 'pupil' ? ageGroupOf(person.birthYear, schoolYear) : null
  return {
    accountEnabled: true,
    displayName: directoryNameOf(person, className, policy.displayName),
    givenName: person.givenName,
    surname: person.surname,
    employeeType: employeeTypes[person.role],
    usageLocation: policy.usageLocation,
    ...(className ? { department: className } : {}),
    ...(ageGroup ? { ageGroup } : {}),
  }
}

/** The properties of a new account, for the roster's people and for those somebody asked for. */
export function newUser(
  person: Pick<RosterPerson, 'givenName' | 'surname' | 'role' | 'birthYear'>,
  className: string | null,
  signInName: string,
  policy: Policy,
  schoolYear: number | null = null,
): NewUser {
  return {
    ...propertiesOf(person, className, policy, schoolYear),
    userPrincipalName: signInName,
    mailNickname: localPart(signInName),
  }
}

type Wanted = ReturnType<typeof propertiesOf>

function createAccount({ operations, note }: Sides, newcomer: Matched, wanted: Wanted): void {
  const { sourceId } = newcomer.person
  const signInName = newcomer.newName
  const mailNickname = localPart(signInName)
  const user = { ...wanted, userPrincipalName: signInName, mailNickname, employeeId: sourceId }
  operations.push({ kind: 'createUser', person: sourceId, user })
  note(newcomer, 'directory/change.create')
}

/** The sign-in name stays for life, also when the surname changes. */
function changeAccount(
  diff: PeopleDiff,
  { keeps, operations, note }: Sides,
  one: Matched,
  user: TenantUser,
  wanted: Wanted,
): void {
  const { person, isDeleted } = one
  const { sourceId } = person
  if (isDeleted) {
    operations.push({ kind: 'restoreUser', person: sourceId })
    note(one, 'directory/change.restore')
  }
  const should: UserProperties = { ...wanted, employeeId: sourceId }
  // A country that somebody set stays: Microsoft needs one, not this one.
  if (user.usageLocation) should.usageLocation = user.usageLocation
  const names = Object.keys(should) as (keyof UserProperties & keyof TenantUser)[]
  const changed = names.filter(
    (name) =>
      should[name] !== user[name] &&
      !keeps(() => propertyDeviation(sourceId, name, user[name], should[name])),
  )
  if (changed.length === 0) return
  if (user.isSynced) {
    diff.synced.push(user.displayName)
    return
  }
  const pick = (of: UserProperties) =>
    Object.fromEntries(changed.map((name) => [name, of[name] === '' ? null : of[name]])) as UserProperties
  operations.push({ kind: 'changeUser', person: sourceId, set: pick(should), was: pick(user) })
  const isChanged = (...some: typeof names) => some.some((name) => changed.includes(name))
  if (isChanged('accountEnabled') && !isDeleted) note(one, 'directory/change.unblock')
  if (isChanged('employeeId')) note(one, 'directory/change.link')
  if (isChanged('displayName', 'givenName', 'surname'))
    note(one, 'directory/change.name', { from: user.displayName, to: wanted.displayName })
  if (isChanged('department')) {
    const from = user.department ? user.department : { word: 'directory/none' as const }
    note(one, 'directory/change.class', { from, to: wanted.department ?? '' })
  }
  if (isChanged('employeeType'))
    note(one, 'directory/change.type', { to: { word: `people/role.${person.role}` } })
  if (isChanged('usageLocation')) note(one, 'directory/change.location', { country: wanted.usageLocation })
  if (isChanged('ageGroup')) note(one, 'directory/change.age-group')
}

const dayMs = 24 * 3600 * 1000

/** Blocks who left, and deletes whose time is over; a graduate and somebody a person spoke for is explained. */
function dismissLeavers(
  diff: PeopleDiff,
  { roster, policy, tenant, known, matches, classes, keeps, operations, note, today }: Sides,
): void {
  const { blockAtOnce, keepDays, delete: deletes, freeLicence } = policy.leavers
  const explained = new Set(known.explained ?? [])
  const hadBy = holdingsIn(tenant, known)
  const highestGrade = classes.reduce(
    (highest, { grade, pupils }) => (pupils.length > 0 ? Math.max(highest, grade ?? 0) : highest),
    0,
  )
  for (const leaver of matches.leavers) {
    const { sourceId: person, user, lastYear, leftAt } = leaver
    const isDue = leftAt !== null && today.getTime() - leftAt.getTime() >= keepDays * dayMs
    const isDeleted = isDue && deletes
    const isBlocked = !isDeleted && user.accountEnabled && (blockAtOnce || isDue)
    if (isBlocked && keeps(() => propertyDeviation(person, 'accountEnabled', true, false))) continue
    const className = readClassName(user.department ?? '')
    const passed = roster.schoolYear !== null && lastYear !== null ? roster.schoolYear - lastYear : 0
    const isGraduate = className !== null && passed > 0 && className.grade + passed > highestGrade
    // Also where nobody is blocked at once: from here on the days run after which the account goes. Who was approved as
    // having left before, and was let in again by hand, is explained too.
    if (leftAt === null && user.accountEnabled && !isGraduate && !explained.has(person))
      diff.unexplained.push({ sourceId: person, className: className?.label ?? user.department })
    if ((isDeleted || isBlocked) && user.isSynced) {
      diff.synced.push(user.displayName)
      continue
    }
    const isFreed = freeLicence && !isDeleted && (isBlocked || !user.accountEnabled)
    const freed = isFreed ? hadBy(user).skuIds : []
    if (!isDeleted && !isBlocked && freed.length === 0) continue
    for (const skuId of freed) {
      const partNumber = tenant.licences.find((one) => one.skuId === skuId)?.partNumber ?? skuId
      operations.push({ kind: 'removeLicence', person, skuId })
      note(leaver, 'directory/change.unlicense', { licence: licenceName(partNumber) })
    }
    if (isDeleted) {
      operations.push({ kind: 'deleteUser', person, had: hadBy(user) })
      const isExplained = isGraduate || explained.has(person)
      diff.deleted.push({ name: user.displayName, isExplained, isOpen: user.accountEnabled })
      note(leaver, 'directory/change.delete')
      continue
    }
    if (!isBlocked) continue
    const [set, was] = [{ accountEnabled: false }, { accountEnabled: true }]
    operations.push({ kind: 'changeUser', person, set, was }, { kind: 'signOut', person })
    if (isGraduate) note(leaver, 'directory/change.graduate')
    else note(leaver, explained.has(person) ? 'directory/change.left' : 'directory/change.leave')
  }
}
