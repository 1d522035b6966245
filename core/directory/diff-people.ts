import type { Roster, RosterPerson } from '../rosters/roster.ts'
import { readClassName } from '../rosters/rules.ts'
import { type Keeps, licenceDeviation, propertyDeviation } from './deviation.ts'
import { holdingsIn } from './holdings.ts'
import type { Matches } from './match-accounts.ts'
import { type Notes, openNotes } from './notes.ts'
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
  operations: Operation[]
  /** In words, by source id. */
  changes: Notes
  /** Of those who get an account. */
  newNames: Map<string, string>
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
  homes: ReadonlyMap<string, SchoolClass>
  keeps: Keeps
  today: Date
}

/** Compares people with their accounts: new, restored, changed, blocked and deleted ones, and licences. */
export function diffPeople(sides: Sides): PeopleDiff {
  const { roster, policy, tenant, known, matches, keeps, today } = sides
  const diff: PeopleDiff = {
    operations: [],
    changes: openNotes(),
    newNames: new Map(),
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
  // Namesakes get their numbers by their ids, in whatever order a roster lists them.
  const newcomers = matches.people.flatMap(({ person, user }) => (user ? [] : person))
  for (const person of newcomers.sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1)))
    diff.newNames.set(person.sourceId, nameNew(person))
  for (const { person, user, isDeleted, home } of matches.people) {
    const { sourceId, role } = person
    const wanted = propertiesOf(person, home?.name ?? null, policy, roster.schoolYear)
    if (user) changeAccount(diff, person, wanted, user, isDeleted, keeps)
    else createAccount(diff, person, wanted, diff.newNames.get(sourceId) ?? '')
    const [first] = fitting[role]
    const isGiven = fitting[role].some(({ skuId }) => user?.skuIds.includes(skuId))
    if (user && !byGroup) takeOldLicences(diff, sides, sourceId, user, fitting[role], hadBy)
    if (!first || isGiven || keeps(() => licenceDeviation(sourceId, first.skuId))) continue
    diff.operations.push({ kind: 'assignLicence', person: sourceId, skuId: first.skuId })
    diff.changes.add(sourceId, 'directory/change.licence', { licence: licenceName(first.partNumber) })
  }
  dismissLeavers(diff, sides)
  return diff
}

/**
 * Licences of pupils' and staff's kinds that the policy does not give to this person: of another role, or of an earlier
 * policy. Somebody may also have given them by hand, so the school says whether they are taken.
 */
function takeOldLicences(
  diff: PeopleDiff,
  { policy, tenant }: Sides,
  sourceId: string,
  user: TenantUser,
  fitting: readonly { skuId: string }[],
  hadBy: ReturnType<typeof holdingsIn>,
): void {
  const others = user.skuIds.filter((skuId) => !fitting.some((one) => one.skuId === skuId))
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
    diff.operations.push({ kind: 'removeLicence', person: sourceId, skuId })
    diff.changes.add(sourceId, 'directory/change.unlicense', { licence: licenceName(partNumber) })
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

function createAccount(
  diff: PeopleDiff,
  { sourceId }: RosterPerson,
  wanted: Wanted,
  signInName: string,
): void {
  const mailNickname = localPart(signInName)
  const user = { ...wanted, userPrincipalName: signInName, mailNickname, employeeId: sourceId }
  diff.operations.push({ kind: 'createUser', person: sourceId, user })
  diff.changes.add(sourceId, 'directory/change.create')
}

/** The sign-in name stays for life, also when the surname changes. */
function changeAccount(
  diff: PeopleDiff,
  person: RosterPerson,
  wanted: Wanted,
  user: TenantUser,
  isDeleted: boolean,
  keeps: Keeps,
): void {
  const { sourceId } = person
  if (isDeleted) {
    diff.operations.push({ kind: 'restoreUser', person: sourceId })
    diff.changes.add(sourceId, 'directory/change.restore')
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
  diff.operations.push({ kind: 'changeUser', person: sourceId, set: pick(should), was: pick(user) })
  const isChanged = (...some: typeof names) => some.some((name) => changed.includes(name))
  if (isChanged('accountEnabled') && !isDeleted) diff.changes.add(sourceId, 'directory/change.unblock')
  if (isChanged('employeeId')) diff.changes.add(sourceId, 'directory/change.link')
  if (isChanged('displayName', 'givenName', 'surname'))
    diff.changes.add(sourceId, 'directory/change.name', { from: user.displayName, to: wanted.displayName })
  if (isChanged('department')) {
    const from = user.department ? user.department : { word: 'directory/none' as const }
    diff.changes.add(sourceId, 'directory/change.class', { from, to: wanted.department ?? '' })
  }
  if (isChanged('employeeType'))
    diff.changes.add(sourceId, 'directory/change.type', { to: { word: `people/role.${person.role}` } })
  if (isChanged('usageLocation'))
    diff.changes.add(sourceId, 'directory/change.location', { country: wanted.usageLocation })
  if (isChanged('ageGroup')) diff.changes.add(sourceId, 'directory/change.age-group')
}

const dayMs = 24 * 3600 * 1000

/** Blocks who left, and deletes whose time is over; a graduate and somebody a person spoke for is explained. */
function dismissLeavers(
  diff: PeopleDiff,
  { roster, policy, tenant, known, matches, homes, keeps, today }: Sides,
): void {
  const { blockAtOnce, keepDays, delete: deletes, freeLicence } = policy.leavers
  const explained = new Set(known.explained ?? [])
  const hadBy = holdingsIn(tenant, known)
  const grades = [...homes.values()].map(({ grade }) => grade ?? 0)
  const highestGrade = grades.reduce((highest, grade) => Math.max(highest, grade), 0)
  for (const { sourceId: person, user, lastYear, leftAt } of matches.leavers) {
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
      diff.operations.push({ kind: 'removeLicence', person, skuId })
      diff.changes.add(person, 'directory/change.unlicense', { licence: licenceName(partNumber) })
    }
    if (isDeleted) {
      diff.operations.push({ kind: 'deleteUser', person, had: hadBy(user) })
      const isExplained = isGraduate || explained.has(person)
      diff.deleted.push({ name: user.displayName, isExplained, isOpen: user.accountEnabled })
      diff.changes.add(person, 'directory/change.delete')
      continue
    }
    if (!isBlocked) continue
    const [set, was] = [{ accountEnabled: false }, { accountEnabled: true }]
    diff.operations.push({ kind: 'changeUser', person, set, was }, { kind: 'signOut', person })
    if (isGraduate) diff.changes.add(person, 'directory/change.graduate')
    else diff.changes.add(person, explained.has(person) ? 'directory/change.left' : 'directory/change.leave')
  }
}
