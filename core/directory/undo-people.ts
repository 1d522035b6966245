import { holdingsIn } from './holdings.ts'
import type { Holdings, UserProperties } from './operation.ts'
import { employeeTypes } from './rules.ts'
import type { Said } from './schema.ts'
import type { TenantUser } from './snapshot.ts'
import type { Deeds, PersonDeeds } from './undo-deeds.ts'
import { note, type Undoing } from './undoing.ts'

type Property = keyof UserProperties & keyof TenantUser

/** Properties that Graph does not let be emptied (learn.microsoft.com/graph/api/resources/user, "Not nullable"). */
const neverEmpty: readonly Property[] = ['accountEnabled', 'displayName', 'usageLocation']

/** Takes back what a plan did for people, apart from groups. Accounts it made are blocked, signed out and deleted. */
export function undoPeople(undoing: Undoing, { people }: Deeds): void {
  const hadBy = holdingsIn(undoing.tenant, undoing.known)
  for (const [person, deeds] of people) {
    const user = undoing.userOf(person)
    if (deeds.isCreated) {
      if (user) unmake(undoing, person, user, hadBy(user))
      continue
    }
    const account = user ?? comeBack(undoing, person, deeds)
    if (!account) {
      // Who was deleted is gone for good by now; who was restored is in the recycle bin again, as before.
      const isAsBefore = deeds.isRestored && undoing.deletedUserOf(person) !== undefined
      if (!isAsBefore) undoing.left.gone.add(person)
      continue
    }
    changeBack(undoing, person, deeds, account)
    if (!deeds.isRestored) exchangeLicences(undoing, person, deeds, account)
    else if (user) {
      remove(undoing, person, hadBy(user))
      note(undoing.changes, person, 'directory/change.undo-restore')
    }
  }
}

/** Nobody shall sign in with an account that somebody else may take out of the recycle bin. */
function unmake(undoing: Undoing, person: string, user: TenantUser, had: Holdings): void {
  if (user.accountEnabled) {
    const [set, was] = [{ accountEnabled: false }, { accountEnabled: true }]
    undoing.operations.push({ kind: 'changeUser', person, set, was }, { kind: 'signOut', person })
  }
  remove(undoing, person, had)
  undoing.unmade.add(person)
  note(undoing.changes, person, 'directory/change.undo-create')
}

function remove({ operations, deleted }: Undoing, person: string, had: Holdings): void {
  operations.push({ kind: 'deleteUser', person, had })
  deleted.add(person)
}

/** Takes the account out of the recycle bin, if the plan put it there and it still is. */
function comeBack(undoing: Undoing, person: string, { isDeleted }: PersonDeeds): TenantUser | undefined {
  const account = isDeleted ? undoing.deletedUserOf(person) : undefined
  if (!account) return undefined
  undoing.operations.push({ kind: 'restoreUser', person })
  undoing.restored.add(person)
  note(undoing.changes, person, 'directory/change.restore')
  return account
}

const textOrNull = (value: unknown) => (value === '' || value === undefined ? null : value)

/** Gives properties back, where they still are what the plan made of them. */
function changeBack(
  { operations, changes, left }: Undoing,
  person: string,
  { properties }: PersonDeeds,
  user: TenantUser,
): void {
  const set: Record<string, unknown> = {}
  const was: Record<string, unknown> = {}
  for (const [name, before] of properties) {
    const property = name as Property
    const now = textOrNull(user[property])
    if (now === before.was) continue
    if (now !== before.is) left.changed.add(person)
    else if (before.was === null && neverEmpty.includes(property)) left.withCountry.add(person)
    else [set[property], was[property]] = [before.was, before.is]
  }
  if (Object.keys(set).length === 0) return
  operations.push({ kind: 'changeUser', person, set, was })
  if (set.accountEnabled === false) operations.push({ kind: 'signOut', person })
  for (const { word, params } of sentences(set as UserProperties, user)) note(changes, person, word, params)
}

function sentences(set: UserProperties, user: TenantUser): Said[] {
  const said: Said[] = []
  const say = (word: Said['word'], params: Said['params'] = {}) => said.push({ word, params })
  const orNone = (text: string | null | undefined) => text || { word: 'directory/none' as const }
  if (set.accountEnabled !== undefined)
    say(set.accountEnabled ? 'directory/change.unblock' : 'directory/change.block-again')
  if (set.employeeId !== undefined) say(set.employeeId ? 'directory/change.link' : 'directory/change.unlink')
  if (set.displayName !== undefined || set.givenName !== undefined || set.surname !== undefined) {
    const before = [user.givenName, user.surname].filter(Boolean).join(' ')
    const after = [set.givenName ?? user.givenName, set.surname ?? user.surname].filter(Boolean).join(' ')
    const isSeen = set.displayName !== undefined
    say('directory/change.name', {
      from: isSeen ? user.displayName : before,
      to: isSeen ? orNone(set.displayName) : orNone(after),
    })
  }
  if (set.department !== undefined)
    say('directory/change.class', { from: orNone(user.department), to: orNone(set.department) })
  if (set.employeeType !== undefined) say('directory/change.type', { to: typeWord(set.employeeType) })
  if (set.usageLocation) say('directory/change.location', { country: set.usageLocation })
  if (set.ageGroup !== undefined) say('directory/change.age-group-again')
  return said
}

function typeWord(employeeType: string | null) {
  if (employeeType === employeeTypes.pupil) return { word: 'people/role.pupil' as const }
  if (employeeType === employeeTypes.staff) return { word: 'people/role.staff' as const }
  return employeeType ?? { word: 'directory/none' as const }
}

/** Takes given licences away and gives taken ones back. */
function exchangeLicences(
  { operations, changes, restored, licenceName }: Undoing,
  person: string,
  { given, taken }: PersonDeeds,
  user: TenantUser,
): void {
  for (const skuId of given) {
    if (taken.has(skuId) || !user.skuIds.includes(skuId)) continue
    operations.push({ kind: 'removeLicence', person, skuId })
    note(changes, person, 'directory/change.unlicense', { licence: licenceName(skuId) })
  }
  for (const skuId of taken) {
    // Who comes out of the recycle bin gets a licence back only where there was a seat.
    if (given.has(skuId) || (user.skuIds.includes(skuId) && !restored.has(person))) continue
    operations.push({ kind: 'assignLicence', person, skuId })
    note(changes, person, 'directory/change.licence', { licence: licenceName(skuId) })
  }
}
