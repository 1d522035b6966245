import { mostBinds, type Operation } from './operation.ts'
import type { TenantGroup } from './snapshot.ts'
import type { Deeds, GroupDeeds } from './undo-deeds.ts'
import { note, type Undoing } from './undoing.ts'

/**
 * Takes back what a plan did to groups. A group it made is deleted when nobody else came into it and it has no team:
 * what people wrote and filed in a team nobody sees from here, so it stays for a person to decide. Owners are given
 * back before others are taken away, and counted as they will be in the end, so that no group loses its last one.
 */
export function undoGroups(undoing: Undoing, { groups }: Deeds, done: readonly Operation[]): void {
  for (const [key, deeds] of groups) {
    const group = undoing.groupOf(key)
    if (!group) {
      if (deeds.deletedWith) restore(undoing, key, deeds)
      else if (!deeds.isCreated && !deeds.restoredWith) undoing.left.goneGroups.add(deeds.name?.is ?? key)
      continue
    }
    if (group.isSpecial) continue
    const isMade = deeds.isCreated || deeds.restoredWith !== null
    if (isMade && !group.hasTeam && isOnlyOurs(undoing, group, deeds)) {
      remove(undoing, key, group)
      continue
    }
    if (isMade) undoing.left[group.hasTeam ? 'teams' : 'keptGroups'].add(group.displayName)
    changeBack(undoing, key, deeds, group)
    exchangeMembers(undoing, key, deeds, group)
    exchangeOwners(undoing, key, deeds, group, done)
  }
}

/** Who was deleted with the plan and was in the group comes back into it. */
function restore(undoing: Undoing, key: string, deeds: GroupDeeds): void {
  const { operations, groupChanges, restored } = undoing
  const people = deeds.deletedWith ?? []
  const group = deeds.name?.is ?? key
  operations.push({ kind: 'restoreGroup', group: key, displayName: group, people })
  note(groupChanges, key, 'directory/change.restore-group', { group })
  addMembers(
    undoing,
    key,
    group,
    [...deeds.parted].filter((person) => restored.has(person)),
  )
  for (const person of deeds.disowned) if (restored.has(person)) addOwner(undoing, key, group, person)
  for (const skuId of deeds.unlicensed) operations.push({ kind: 'licenseGroup', group: key, skuId })
}

/** Whether a group is as the plan left it: its name, its licences, and nobody in it but whom the plan knew. */
function isOnlyOurs({ userOf }: Undoing, group: TenantGroup, deeds: GroupDeeds): boolean {
  const people = [...(deeds.restoredWith ?? []), ...deeds.joined, ...deeds.owning]
  const ours = new Set(people.map((person) => userOf(person)?.id))
  const isNameOurs = !deeds.name || deeds.name.is === group.displayName
  const areLicencesOurs = group.skuIds.every((skuId) => deeds.licensed.has(skuId))
  return isNameOurs && areLicencesOurs && [...group.members, ...group.owners].every((id) => ours.has(id))
}

function remove({ operations, groupChanges, known }: Undoing, key: string, group: TenantGroup): void {
  const inside = new Set([...group.members, ...group.owners])
  const people = known.accounts.flatMap(({ sourceId, objectId }) => (inside.has(objectId) ? [sourceId] : []))
  for (const skuId of group.skuIds) operations.push({ kind: 'unlicenseGroup', group: key, skuId })
  operations.push({ kind: 'deleteGroup', group: key, displayName: group.displayName, people })
  note(groupChanges, key, 'directory/change.undo-create-group', { group: group.displayName })
}

/** Name, licence and team of a group that stays. */
function changeBack(
  { operations, groupChanges, left }: Undoing,
  group: string,
  deeds: GroupDeeds,
  { displayName: is, skuIds }: TenantGroup,
): void {
  const was = deeds.name?.was
  if (was && is !== was) {
    if (is === deeds.name?.is) {
      operations.push({ kind: 'changeGroup', group, displayName: was, was: is })
      note(groupChanges, group, 'directory/change.rename-group', { from: is, to: was })
    } else left.keptGroups.add(is)
  }
  const params = { group: was ?? is }
  for (const skuId of deeds.licensed) {
    if (!skuIds.includes(skuId)) continue
    operations.push({ kind: 'unlicenseGroup', group, skuId })
    note(groupChanges, group, 'directory/change.unlicense-group', params)
  }
  for (const skuId of deeds.unlicensed) {
    if (skuIds.includes(skuId)) continue
    operations.push({ kind: 'licenseGroup', group, skuId })
    note(groupChanges, group, 'directory/change.license-group', params)
  }
  if (deeds.hasNewTeam) left.teams.add(is)
  if (deeds.isArchived) {
    operations.push({ kind: 'unarchiveTeam', group })
    note(groupChanges, group, 'directory/change.unarchive-team', params)
  }
  if (deeds.isUnarchived) {
    operations.push({ kind: 'archiveTeam', group })
    note(groupChanges, group, 'directory/change.archive-team', params)
  }
}

/** Whether somebody will have an account when the undo is carried out. */
function stays({ userOf, restored, deleted }: Undoing, person: string): boolean {
  return !deleted.has(person) && (restored.has(person) || userOf(person) !== undefined)
}

function exchangeMembers(undoing: Undoing, key: string, deeds: GroupDeeds, group: TenantGroup): void {
  const name = deeds.name?.was ?? group.displayName
  const isIn = placesIn(undoing, group.members)
  for (const person of deeds.joined) {
    if (!stays(undoing, person) || !isIn(person)) continue
    undoing.operations.push({ kind: 'removeMember', group: key, person })
    note(undoing.changes, person, 'directory/change.part', { group: name })
  }
  const back = [...deeds.parted].filter((person) => stays(undoing, person) && !isIn(person))
  addMembers(undoing, key, name, back)
}

function exchangeOwners(
  undoing: Undoing,
  key: string,
  deeds: GroupDeeds,
  group: TenantGroup,
  done: readonly Operation[],
): void {
  const name = deeds.name?.was ?? group.displayName
  const isIn = placesIn(undoing, group.owners)
  const mayReturn = (people: Iterable<string>) =>
    [...people].filter((person) => stays(undoing, person) && !isIn(person))
  const going = [...deeds.owning].filter((person) => stays(undoing, person) && isIn(person))
  let back = mayReturn(deeds.disowned)
  const leaving = new Set([...going, ...undoing.deleted].map((person) => undoing.userOf(person)?.id))
  const remaining = group.owners.filter((id) => !leaving.has(id))
  const isEmptied = remaining.length === 0 && group.owners.length > 0
  // Without this person the group would have no owner: those whom the plan took away come back instead.
  if (isEmptied && back.length === 0 && undoing.only !== null) back = mayReturn(formerOwners(done, key))
  if (isEmptied && back.length === 0) {
    if (going.length > 0) undoing.left.keptOwners.add(name)
    else undoing.left.ownerless.add(name)
    going.pop()
  }
  for (const person of back) addOwner(undoing, key, name, person)
  for (const person of going) {
    undoing.operations.push({ kind: 'removeOwner', group: key, person })
    note(undoing.changes, person, 'directory/change.disown', { group: name })
  }
}

function formerOwners(done: readonly Operation[], key: string): string[] {
  return done.flatMap((one) => (one.kind === 'removeOwner' && one.group === key ? [one.person] : []))
}

function placesIn({ userOf }: Undoing, ids: readonly string[]): (person: string) => boolean {
  const inside = new Set(ids)
  return (person) => inside.has(userOf(person)?.id ?? '')
}

function addMembers(undoing: Undoing, key: string, name: string, people: readonly string[]): void {
  for (let start = 0; start < people.length; start += mostBinds) {
    const members = people.slice(start, start + mostBinds)
    undoing.operations.push({ kind: 'addMembers', group: key, members })
  }
  for (const person of people) note(undoing.changes, person, 'directory/change.join', { group: name })
}

function addOwner({ operations, changes }: Undoing, key: string, name: string, person: string): void {
  operations.push({ kind: 'addOwner', group: key, person })
  note(changes, person, 'directory/change.own', { group: name })
}
