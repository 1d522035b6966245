import type { Roster } from '../rosters/roster.ts'
import { groupNameDeviation, type Keeps, membershipDeviation } from './deviation.ts'
import type { Matches } from './match-accounts.ts'
import { type Notes, openNotes } from './notes.ts'
import { mostBinds, type Operation } from './operation.ts'
import type { Known, Snapshot, TenantGroup } from './snapshot.ts'
import type { WantedGroup } from './wanted-groups.ts'

/** What changes in groups. */
export interface GroupsDiff {
  operations: Operation[]
  /** For people, by source id. */
  changes: Notes
  /** For the groups themselves, by key. */
  groupChanges: Notes
  /** The groups that are there already. */
  found: Map<string, TenantGroup>
  special: TenantGroup[]
  /** Groups that were there before as ordinary ones and get a team: Microsoft gives it no assignments. */
  plainTeams: string[]
  /** Who leaves a class's group, with the class's name. */
  parted: { sourceId: string; className: string }[]
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
  matches: Matches,
  keeps: Keeps,
): GroupsDiff {
  const diff: GroupsDiff = {
    operations: [],
    changes: openNotes(),
    groupChanges: openNotes(),
    found: new Map(),
    special: [],
    plainTeams: [],
    parted: [],
  }
  const sourceIds = new Map<string, string>()
  const staff = new Set<string>()
  for (const { person, user } of matches.people) {
    if (user) sourceIds.set(user.id, person.sourceId)
    if (person.role === 'staff') staff.add(person.sourceId)
  }
  const inRoster = (ids: readonly string[]) =>
    ids.map((id) => sourceIds.get(id)).filter((sourceId) => sourceId !== undefined)
  const closed = new Set(known.classGroups.flatMap(({ key, closing }) => (closing === 'done' ? [key] : [])))
  const find = groupFinder(tenant.groups, known.classGroups)
  for (const one of wanted) {
    const group = find(one.key)
    if (!group && one.isClass) createClass(diff, one)
    else if (!group) createGroup(diff, one)
    else if (group.isSpecial) diff.special.push(group)
    else {
      diff.found.set(one.key, group)
      // Teachers who were added to a class by hand stay in it.
      const stays = (sourceId: string) => one.className !== null && staff.has(sourceId)
      const isKept: IsKept = (relation, person, isIn) =>
        keeps(() => membershipDeviation(relation, one.key, person, isIn, schoolYear))
      const isNameKept = keeps(() => groupNameDeviation(one.key, group.displayName, one.groupName))
      changeGroup(diff, isNameKept ? { ...one, groupName: group.displayName } : one, group, {
        members: inRoster(group.members),
        owners: inRoster(group.owners),
        stays,
        isKept,
      })
    }
    if (!group?.isSpecial) equip(diff, one, group, closed.has(one.key))
  }
  archiveTeams(diff, wanted, schoolIds, tenant, known)
  return diff
}

/** The group that Talka made, or one with its address. */
function groupFinder(groups: readonly TenantGroup[], known: Known['classGroups']) {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const byNickname = new Map(groups.map((group) => [group.mailNickname.toLowerCase(), group]))
  const idOf = new Map(known.map(({ key, objectId }) => [key, objectId]))
  return (key: string) => byId.get(idOf.get(key) ?? '') ?? byNickname.get(key)
}

/** Whether somebody accepted that a person is in a group, or is not, against the roster. */
type IsKept = (relation: 'member' | 'owner', person: string, isIn: boolean) => boolean

function changeGroup(
  diff: GroupsDiff,
  one: WantedGroup,
  group: TenantGroup,
  {
    members,
    owners,
    stays,
    isKept,
  }: {
    members: readonly string[]
    owners: readonly string[]
    stays: (sourceId: string) => boolean
    isKept: IsKept
  },
): void {
  const [key, params] = [one.key, { group: one.groupName }]
  if (group.displayName !== one.groupName) {
    const was = group.displayName
    diff.operations.push({ kind: 'changeGroup', group: key, displayName: one.groupName, was })
    diff.groupChanges.add(key, 'directory/change.rename-group', { from: was, to: one.groupName })
  }
  addMembers(
    diff,
    one,
    without(one.members, members).filter((person) => !isKept('member', person, false)),
  )
  for (const person of without(one.owners, owners)) {
    if (isKept('owner', person, false)) continue
    diff.operations.push({ kind: 'addOwner', group: key, person })
    diff.changes.add(person, 'directory/change.own', params)
  }
  for (const person of without(members, one.members)) {
    if (stays(person) || isKept('member', person, true)) continue
    diff.operations.push({ kind: 'removeMember', group: key, person })
    diff.changes.add(person, 'directory/change.part', params)
    if (one.className !== null) diff.parted.push({ sourceId: person, className: one.className })
  }
  // Graph does not let the last owner go, so a class without a teacher keeps the one it had.
  for (const person of one.owners.length > 0 ? without(owners, one.owners) : []) {
    if (isKept('owner', person, true)) continue
    diff.operations.push({ kind: 'removeOwner', group: key, person })
    diff.changes.add(person, 'directory/change.disown', params)
  }
}

/** As many people as fit come with the group itself, which saves requests. */
function createGroup(diff: GroupsDiff, one: WantedGroup): void {
  const owners = one.owners.slice(0, mostBinds)
  const members = one.members.slice(0, mostBinds - owners.length)
  const [group, displayName, params] = [one.key, one.groupName, { group: one.groupName }]
  diff.operations.push({ kind: 'createGroup', group, displayName, owners, members })
  diff.groupChanges.add(group, 'directory/change.create-group', params)
  for (const person of one.owners) diff.changes.add(person, 'directory/change.own', params)
  for (const person of members) diff.changes.add(person, 'directory/change.join', params)
  for (const person of one.owners.slice(mostBinds)) diff.operations.push({ kind: 'addOwner', group, person })
  addMembers(diff, one, one.members.slice(members.length))
}

/** A class of Teams is made empty; its teachers come first, so that it never lacks an owner. */
function createClass(diff: GroupsDiff, one: WantedGroup): void {
  const [group, displayName, params] = [one.key, one.groupName, { group: one.groupName }]
  diff.operations.push({ kind: 'createGroup', group, displayName, owners: [], members: [], isClass: true })
  diff.groupChanges.add(group, 'directory/change.create-group', params)
  for (const person of one.owners) {
    diff.operations.push({ kind: 'addOwner', group, person })
    diff.changes.add(person, 'directory/change.own', params)
  }
  addMembers(diff, one, one.members)
}

function addMembers(diff: GroupsDiff, one: WantedGroup, people: readonly string[]): void {
  for (let start = 0; start < people.length; start += mostBinds) {
    const members = people.slice(start, start + mostBinds)
    diff.operations.push({ kind: 'addMembers', group: one.key, members })
  }
  for (const person of people) diff.changes.add(person, 'directory/change.join', { group: one.groupName })
}

/** The licence and the team that a group should have; the team of a class that is there again is opened again. */
function equip(diff: GroupsDiff, one: WantedGroup, group: TenantGroup | undefined, isClosed: boolean): void {
  const params = { group: one.groupName }
  if (one.skuId && !group?.skuIds.includes(one.skuId)) {
    diff.operations.push({ kind: 'licenseGroup', group: one.key, skuId: one.skuId })
    diff.groupChanges.add(one.key, 'directory/change.license-group', params)
  }
  if (one.withTeam && !group?.hasTeam) {
    diff.operations.push({ kind: 'createTeam', group: one.key })
    diff.groupChanges.add(one.key, 'directory/change.create-team', params)
    if (group && !group.isClass) diff.plainTeams.push(group.displayName)
  }
  if (group?.hasTeam && isClosed) {
    diff.operations.push({ kind: 'unarchiveTeam', group: one.key })
    diff.groupChanges.add(one.key, 'directory/change.unarchive-team', params)
  }
}

/**
 * The teams of classes that these schools had last time and have no more, or that could not be closed then: kept, but
 * closed for writing.
 */
function archiveTeams(
  diff: GroupsDiff,
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
    diff.groupChanges.add(key, 'directory/change.archive-team', { group: group.displayName })
  }
}

function without(people: readonly string[], others: readonly string[]): string[] {
  const set = new Set(others)
  return people.filter((one) => !set.has(one))
}
