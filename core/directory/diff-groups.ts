import type { Roster } from '../rosters/roster.ts'
import type { Matches } from './match-accounts.ts'
import { mostBinds, type Operation } from './operation.ts'
import type { Said } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'
import type { Known, Snapshot, TenantGroup } from './snapshot.ts'

/** What changes in groups. */
export interface GroupsDiff {
  operations: Operation[]
  /** For people, by source id. */
  changes: Map<string, Said[]>
  /** For the groups themselves, by key. */
  groupChanges: Map<string, Said[]>
  /** The groups that are there already. */
  found: Map<string, TenantGroup>
  special: TenantGroup[]
}

/** The group of a class: the one Talka made, or one with its address. */
export function findClassGroup(
  key: string,
  groups: readonly TenantGroup[],
  known: Known['classGroups'],
): TenantGroup | undefined {
  const objectId = known.find((group) => group.key === key)?.objectId
  return (
    groups.find(({ id }) => id === objectId) ??
    groups.find(({ mailNickname }) => mailNickname.toLowerCase() === key)
  )
}

/**
 * Compares classes with their groups: pupils are members, teachers owners. A class that went up is renamed, not
 * filled anew. Only pupils of the roster leave a group; whoever somebody added by hand stays.
 */
export function diffGroups(
  roster: Roster,
  tenant: Snapshot,
  known: Known,
  matches: Matches,
  classes: readonly SchoolClass[],
): GroupsDiff {
  const diff: GroupsDiff = {
    operations: [],
    changes: new Map(),
    groupChanges: new Map(),
    found: new Map(),
    special: [],
  }
  const roles = new Map(roster.people.map(({ sourceId, role }) => [sourceId, role]))
  const sourceIds = new Map(
    [...matches.users, ...matches.deleted].map(([sourceId, { id }]) => [id, sourceId]),
  )
  const inRoster = (ids: readonly string[]) => ids.flatMap((id) => sourceIds.get(id) ?? [])
  for (const one of classes) {
    const pupils = one.pupils.filter((id) => !matches.double.has(id))
    const teachers = one.teachers.filter((id) => !matches.double.has(id))
    const group = findClassGroup(one.key, tenant.groups, known.classGroups)
    if (!group) {
      createGroup(diff, one, pupils, teachers)
      continue
    }
    if (group.isSpecial) {
      diff.special.push(group)
      continue
    }
    diff.found.set(one.key, group)
    if (group.displayName !== one.groupName) {
      diff.operations.push({ kind: 'changeGroup', group: one.key, displayName: one.groupName })
      const params = { from: group.displayName, to: one.groupName }
      note(diff.groupChanges, one.key, { word: 'directory/change.rename-group', params })
    }
    const members = inRoster(group.members)
    const owners = inRoster(group.owners)
    addMembers(diff, one, without(pupils, members))
    for (const person of without(teachers, owners)) {
      diff.operations.push({ kind: 'addOwner', group: one.key, person })
      note(diff.changes, person, { word: 'directory/change.own', params: { group: one.groupName } })
    }
    for (const person of without(members, pupils)) {
      if (roles.get(person) !== 'pupil') continue
      diff.operations.push({ kind: 'removeMember', group: one.key, person })
      note(diff.changes, person, { word: 'directory/change.part', params: { group: one.groupName } })
    }
    // Graph does not let the last owner go, so a class without a teacher keeps the one it had.
    for (const person of teachers.length > 0 ? without(owners, teachers) : []) {
      diff.operations.push({ kind: 'removeOwner', group: one.key, person })
      note(diff.changes, person, { word: 'directory/change.disown', params: { group: one.groupName } })
    }
  }
  return diff
}

/** As many people as fit come with the group itself, which saves requests. */
function createGroup(diff: GroupsDiff, one: SchoolClass, pupils: string[], teachers: string[]): void {
  const owners = teachers.slice(0, mostBinds)
  const members = pupils.slice(0, mostBinds - owners.length)
  diff.operations.push({ kind: 'createGroup', group: one.key, displayName: one.groupName, owners, members })
  note(diff.groupChanges, one.key, {
    word: 'directory/change.create-group',
    params: { group: one.groupName },
  })
  for (const person of teachers)
    note(diff.changes, person, { word: 'directory/change.own', params: { group: one.groupName } })
  for (const person of members)
    note(diff.changes, person, { word: 'directory/change.join', params: { group: one.groupName } })
  for (const person of teachers.slice(mostBinds))
    diff.operations.push({ kind: 'addOwner', group: one.key, person })
  addMembers(diff, one, pupils.slice(members.length))
}

function addMembers(diff: GroupsDiff, one: SchoolClass, people: readonly string[]): void {
  for (let start = 0; start < people.length; start += mostBinds) {
    diff.operations.push({
      kind: 'addMembers',
      group: one.key,
      members: people.slice(start, start + mostBinds),
    })
  }
  for (const person of people)
    note(diff.changes, person, { word: 'directory/change.join', params: { group: one.groupName } })
}

function without(people: readonly string[], others: readonly string[]): string[] {
  const set = new Set(others)
  return people.filter((one) => !set.has(one))
}

function note(notes: Map<string, Said[]>, key: string, said: Said): void {
  const list = notes.get(key)
  if (list) list.push(said)
  else notes.set(key, [said])
}
