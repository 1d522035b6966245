import type { Roster } from '../rosters/roster.ts'
import { groupNameDeviation, type Keeps, membershipDeviation } from './deviation.ts'
import { index, type Matched, type Matches } from './match-accounts.ts'
import { type Note, type Noted, nothingNoted } from './notes.ts'
import { mostBinds, type Operation } from './operation.ts'
import type { Said } from './schema.ts'
import type { Known, Snapshot, TenantGroup } from './snapshot.ts'
import type { WantedGroup } from './wanted-groups.ts'

/** What changes in groups. */
export interface GroupsDiff {
  /** For the groups themselves, by key. */
  changes: Map<string, Noted>
  /** The groups that are there already. */
  found: Map<string, TenantGroup>
  special: TenantGroup[]
  /** Groups that were there before as ordinary ones and get a team: Microsoft gives it no assignments. */
  plainTeams: string[]
  /** Who leaves a class's group, with the class's name. */
  parted: { who: Matched; className: string }[]
}

/**
 * Compares wanted groups with those of the tenant. A class that went up is renamed, not filled anew. Only people of
 * the roster leave a group; whoever somebody added by hand stays.
 */
export function diffGroups(
  wanted: readonly WantedGroup[],
  { schoolIds, schoolYear }: Pick<Roster, 'schoolIds' | 'schoolYear'>,
  tenant: Snapshot,
  known: Known,
  { people }: Pick<Matches, 'people'>,
  keeps: Keeps,
  operations: Operation[],
  note: Note,
): GroupsDiff {
  const diff: Draft = {
    operations,
    changes: new Map(),
    found: new Map(),
    special: [],
    plainTeams: [],
    parted: [],
    note,
  }
  // Mostly nobody is looked for: who is in a group belongs there.
  const ownerOf = index(people, ({ user }) => user?.id ?? '')
  const closed = new Set(known.classGroups.flatMap(({ key, closing }) => (closing === 'done' ? [key] : [])))
  const find = groupFinder(tenant.groups, known.classGroups)
  for (const one of wanted) {
    const group = find(one.key)
    if (!group && one.isClass) createClass(diff, one)
    else if (!group) createGroup(diff, one)
    else if (group.isSpecial) diff.special.push(group)
    else {
      diff.found.set(one.key, group)
      const isKept: IsKept = (relation, { person }, isIn) =>
        keeps(() => membershipDeviation(relation, one.key, person.sourceId, isIn, schoolYear))
      const isNameKept = keeps(() => groupNameDeviation(one.key, group.displayName, one.groupName))
      changeGroup(diff, isNameKept ? { ...one, groupName: group.displayName } : one, group, ownerOf, isKept)
    }
    if (!group?.isSpecial) equip(diff, one, group, closed.has(one.key))
  }
  archiveTeams(diff, wanted, schoolIds, tenant, known)
  return diff
}

/** What is being put together, with the plan's operations and words. */
interface Draft extends GroupsDiff {
  operations: Operation[]
  note: Note
}

function noteGroup({ changes, note }: Draft, key: string, word: Said['word'], params: Said['params']): void {
  const group = changes.get(key) ?? { changes: nothingNoted }
  changes.set(key, group)
  note(group, word, params)
}

/** The group that Talka made, or one with its address. */
function groupFinder(groups: readonly TenantGroup[], known: Known['classGroups']) {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const byNickname = new Map(groups.map((group) => [group.mailNickname.toLowerCase(), group]))
  const idOf = new Map(known.map(({ key, objectId }) => [key, objectId]))
  return (key: string) => byId.get(idOf.get(key) ?? '') ?? byNickname.get(key)
}

/** Whether somebody accepted that a person is in a group, or is not, against the roster. */
type IsKept = (relation: 'member' | 'owner', who: Matched, isIn: boolean) => boolean

function changeGroup(
  diff: Draft,
  one: WantedGroup,
  group: TenantGroup,
  ownerOf: (objectId: string) => Matched | undefined,
  isKept: IsKept,
): void {
  const [key, params] = [one.key, { group: one.groupName }]
  if (group.displayName !== one.groupName) {
    const was = group.displayName
    diff.operations.push({ kind: 'changeGroup', group: key, displayName: one.groupName, was })
    noteGroup(diff, key, 'directory/change.rename-group', { from: was, to: one.groupName })
  }
  addMembers(
    diff,
    one,
    missing(one.members, group.members).filter((who) => !isKept('member', who, false)),
  )
  for (const who of missing(one.owners, group.owners)) {
    if (isKept('owner', who, false)) continue
    diff.operations.push({ kind: 'addOwner', group: key, person: idOf(who) })
    diff.note(who, 'directory/change.own', params)
  }
  for (const who of surplus(group.members, one.members, ownerOf)) {
    // Teachers who were added to a class by hand stay in it.
    const stays = one.className !== null && who.person.role === 'staff'
    if (stays || isKept('member', who, true)) continue
    diff.operations.push({ kind: 'removeMember', group: key, person: idOf(who) })
    diff.note(who, 'directory/change.part', params)
    if (one.className !== null) diff.parted.push({ who, className: one.className })
  }
  // Graph does not let the last owner go, so a class without a teacher keeps the one it had.
  for (const who of one.owners.length > 0 ? surplus(group.owners, one.owners, ownerOf) : []) {
    if (isKept('owner', who, true)) continue
    diff.operations.push({ kind: 'removeOwner', group: key, person: idOf(who) })
    diff.note(who, 'directory/change.disown', params)
  }
}

const idOf = ({ person }: Matched) => person.sourceId

/** Who should be there and is not. */
function missing(wanted: readonly Matched[], there: readonly string[]): Matched[] {
  const ids = new Set(there)
  return wanted.filter(({ user }) => !user || !ids.has(user.id))
}

/** Who of the roster is there and should not be. */
function surplus(
  there: readonly string[],
  wanted: readonly Matched[],
  ownerOf: (objectId: string) => Matched | undefined,
): Matched[] {
  const right = new Set(wanted.map(({ user }) => user?.id))
  return there.flatMap((id) => (right.has(id) ? [] : (ownerOf(id) ?? [])))
}

/** As many people as fit come with the group itself, which saves requests. */
function createGroup(diff: Draft, one: WantedGroup): void {
  const owners = one.owners.slice(0, mostBinds).map(idOf)
  const members = one.members.slice(0, mostBinds - owners.length)
  const [group, displayName, params] = [one.key, one.groupName, { group: one.groupName }]
  diff.operations.push({ kind: 'createGroup', group, displayName, owners, members: members.map(idOf) })
  noteGroup(diff, group, 'directory/change.create-group', params)
  for (const who of one.owners) diff.note(who, 'directory/change.own', params)
  for (const who of members) diff.note(who, 'directory/change.join', params)
  for (const who of one.owners.slice(mostBinds))
    diff.operations.push({ kind: 'addOwner', group, person: idOf(who) })
  addMembers(diff, one, one.members.slice(members.length))
}

/** A class of Teams is made empty; its teachers come first, so that it never lacks an owner. */
function createClass(diff: Draft, one: WantedGroup): void {
  const [group, displayName, params] = [one.key, one.groupName, { group: one.groupName }]
  diff.operations.push({ kind: 'createGroup', group, displayName, owners: [], members: [], isClass: true })
  noteGroup(diff, group, 'directory/change.create-group', params)
  for (const who of one.owners) {
    diff.operations.push({ kind: 'addOwner', group, person: idOf(who) })
    diff.note(who, 'directory/change.own', params)
  }
  addMembers(diff, one, one.members)
}

function addMembers(diff: Draft, one: WantedGroup, people: readonly Matched[]): void {
  for (let start = 0; start < people.length; start += mostBinds) {
    const members = people.slice(start, start + mostBinds).map(idOf)
    diff.operations.push({ kind: 'addMembers', group: one.key, members })
  }
  for (const who of people) diff.note(who, 'directory/change.join', { group: one.groupName })
}

/** The licence and the team that a group should have; the team of a class that is there again is opened again. */
function equip(diff: Draft, one: WantedGroup, group: TenantGroup | undefined, isClosed: boolean): void {
  const params = { group: one.groupName }
  if (one.skuId && !group?.skuIds.includes(one.skuId)) {
    diff.operations.push({ kind: 'licenseGroup', group: one.key, skuId: one.skuId })
    noteGroup(diff, one.key, 'directory/change.license-group', params)
  }
  if (one.withTeam && !group?.hasTeam) {
    diff.operations.push({ kind: 'createTeam', group: one.key })
    noteGroup(diff, one.key, 'directory/change.create-team', params)
    if (group && !group.isClass) diff.plainTeams.push(group.displayName)
  }
  if (group?.hasTeam && isClosed) {
    diff.operations.push({ kind: 'unarchiveTeam', group: one.key })
    noteGroup(diff, one.key, 'directory/change.unarchive-team', params)
  }
}

/**
 * The teams of classes that these schools had last time and have no more, or that could not be closed then: kept, but
 * closed for writing.
 */
function archiveTeams(
  diff: Draft,
  wanted: readonly WantedGroup[],
  schoolIds: readonly string[],
  tenant: Snapshot,
  known: Known,
): void {
  const keys = new Set(wanted.map(({ key }) => key))
  if (!wanted.some(({ className }) => className !== null)) return
  const byId = new Map(tenant.groups.map((group) => [group.id, group]))
  const schools = new Set(schoolIds)
  for (const { key, objectId, schoolId, className, closing } of known.classGroups) {
    const group = byId.get(objectId)
    const isOver = closing === 'due' || (className !== '' && closing !== 'done')
    if (keys.has(key) || !isOver || !schools.has(schoolId) || !group?.hasTeam) continue
    if (group.isSpecial) continue
    diff.operations.push({ kind: 'archiveTeam', group: key })
    noteGroup(diff, key, 'directory/change.archive-team', { group: group.displayName })
  }
}
