import type { Roster, RosterPerson } from '../rosters/roster.ts'
import { readClassName } from '../rosters/rules.ts'
import type { Matches } from './match-accounts.ts'
import type { NewUser, Operation, UserProperties } from './operation.ts'
import {
  displayNameOf,
  employeeTypes,
  firstFree,
  licenceName,
  licencesFor,
  localPart,
  loginFor,
  ownLogin,
  usageLocation,
} from './rules.ts'
import type { Said } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'
import type { Known, Snapshot, TenantUser } from './snapshot.ts'

/** What changes for people, apart from groups. */
export interface PeopleDiff {
  operations: Operation[]
  /** In words, by source id. */
  changes: Map<string, Said[]>
  signInNames: Map<string, string>
}

/** Compares people with their accounts: new, restored, changed and blocked ones, and licences. */
export function diffPeople(
  roster: Roster,
  tenant: Snapshot,
  known: Known,
  matches: Matches,
  homes: ReadonlyMap<string, SchoolClass>,
): PeopleDiff {
  const diff: PeopleDiff = { operations: [], changes: new Map(), signInNames: new Map() }
  const nameNew = openNames(tenant, known)
  const inOrder = [...roster.people].sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1))
  for (const person of inOrder) {
    if (matches.double.has(person.sourceId)) continue
    const className = person.role === 'pupil' ? (homes.get(person.sourceId)?.name ?? null) : null
    const user = matches.users.get(person.sourceId) ?? matches.deleted.get(person.sourceId)
    if (user) changeAccount(diff, person, className, user, matches.deleted.has(person.sourceId))
    else createAccount(diff, person, className, nameNew(person))
    giveLicence(diff, tenant, person, user?.skuIds ?? [])
  }
  const highestGrade = Math.max(...[...homes.values()].map(({ grade }) => grade ?? 0))
  for (const { sourceId, user, lastYear } of matches.leavers) {
    if (!user.accountEnabled) continue
    const grade = readClassName(user.department ?? '')?.grade
    const passed = roster.schoolYear !== null && lastYear !== null ? roster.schoolYear - lastYear : 0
    const hasGraduated = grade !== undefined && passed > 0 && grade + passed > highestGrade
    diff.operations.push({
      kind: 'changeUser',
      person: sourceId,
      set: { accountEnabled: false },
      was: { accountEnabled: true },
    })
    diff.signInNames.set(sourceId, user.userPrincipalName)
    note(diff, sourceId, hasGraduated ? 'directory/change.graduate' : 'directory/change.leave')
  }
  return diff
}

function note(diff: PeopleDiff, sourceId: string, word: Said['word'], params: Said['params'] = {}): void {
  const said = diff.changes.get(sourceId)
  if (said) said.push({ word, params })
  else diff.changes.set(sourceId, [{ word, params }])
}

function createAccount(
  diff: PeopleDiff,
  person: RosterPerson,
  className: string | null,
  signInName: string,
): void {
  diff.signInNames.set(person.sourceId, signInName)
  diff.operations.push({
    kind: 'createUser',
    person: person.sourceId,
    user: { ...newUser(person, className, signInName), employeeId: person.sourceId },
  })
  note(diff, person.sourceId, 'directory/change.create')
}

/** The properties of a new account, for the roster's people and for those somebody asked for. */
export function newUser(
  person: Pick<RosterPerson, 'givenName' | 'surname' | 'role'>,
  className: string | null,
  signInName: string,
): NewUser {
  return {
    accountEnabled: true,
    displayName: displayNameOf(person),
    givenName: person.givenName,
    surname: person.surname,
    userPrincipalName: signInName,
    mailNickname: localPart(signInName),
    employeeType: employeeTypes[person.role],
    usageLocation,
    ...(className ? { department: className } : {}),
  }
}

/** The sign-in name stays for life, also when the surname changes. */
function changeAccount(
  diff: PeopleDiff,
  person: RosterPerson,
  className: string | null,
  user: TenantUser,
  isDeleted: boolean,
): void {
  const { sourceId } = person
  const displayName = displayNameOf(person)
  const set: UserProperties = {}
  diff.signInNames.set(sourceId, user.userPrincipalName)
  if (isDeleted) {
    diff.operations.push({ kind: 'restoreUser', person: sourceId })
    note(diff, sourceId, 'directory/change.restore')
  }
  if (!user.accountEnabled) {
    set.accountEnabled = true
    if (!isDeleted) note(diff, sourceId, 'directory/change.unblock')
  }
  if (user.displayName !== displayName) set.displayName = displayName
  if (user.givenName !== person.givenName) set.givenName = person.givenName
  if (user.surname !== person.surname) set.surname = person.surname
  if (set.displayName ?? set.givenName ?? set.surname) {
    note(diff, sourceId, 'directory/change.name', { from: user.displayName, to: displayName })
  }
  if (className !== null && user.department !== className) {
    set.department = className
    const from = user.department ? user.department : { word: 'directory/none' as const }
    note(diff, sourceId, 'directory/change.class', { from, to: className })
  }
  const employeeType = employeeTypes[person.role]
  if (user.employeeType !== employeeType) {
    set.employeeType = employeeType
    note(diff, sourceId, 'directory/change.type', { to: { word: `people/role.${person.role}` } })
  }
  if (!user.usageLocation) {
    set.usageLocation = usageLocation
    note(diff, sourceId, 'directory/change.location')
  }
  const changed = Object.keys(set) as (keyof UserProperties & keyof TenantUser)[]
  if (changed.length === 0) return
  const was = Object.fromEntries(changed.map((name) => [name, user[name]])) as UserProperties
  diff.operations.push({ kind: 'changeUser', person: sourceId, set, was })
}

function giveLicence(diff: PeopleDiff, tenant: Snapshot, person: RosterPerson, has: readonly string[]): void {
  const fitting = licencesFor(person.role, tenant.licences)
  const [first] = fitting
  if (!first || fitting.some(({ skuId }) => has.includes(skuId))) return
  diff.operations.push({ kind: 'assignLicence', person: person.sourceId, skuId: first.skuId })
  note(diff, person.sourceId, 'directory/change.licence', { licence: licenceName(first.partNumber) })
}

/** Gives each newcomer a sign-in name that nobody has, had, or will get in this plan. */
function openNames(tenant: Snapshot, known: Known): (person: RosterPerson) => string {
  const taken = new Set<string>()
  for (const user of [...tenant.users, ...tenant.deletedUsers]) {
    taken.add(localPart(user.userPrincipalName)).add(user.mailNickname.toLowerCase())
  }
  for (const group of tenant.groups) taken.add(group.mailNickname.toLowerCase())
  const inTenant = new Set(taken)
  const own = new Map(known.signInNames.map(({ signInName, takenFor }) => [takenFor, signInName]))
  for (const { signInName } of known.signInNames) taken.add(localPart(signInName))
  return (person) => {
    const kept = own.get(`person ${person.sourceId}`)
    if (kept?.endsWith(`@${tenant.domain}`) && !inTenant.has(localPart(kept))) return kept
    const login = ownLogin(person.login, person.sourceId) ?? loginFor(person)
    const free = firstFree(login, (candidate) => taken.has(candidate))
    taken.add(free)
    return `${free}@${tenant.domain}`
  }
}
