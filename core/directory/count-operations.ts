import type { Operation } from './operation.ts'
import type { PlanCounts } from './schema.ts'

/** The numbers of a plan as people read them, for every plan, also one that takes another back. */
export function countOperations(operations: readonly Operation[]): PlanCounts {
  const kinds = new Map<Operation['kind'], number>()
  const restored = new Set<string>()
  const deleted = new Set<string>()
  const counts = { changeUsers: 0, blockUsers: 0, joining: 0 }
  for (const operation of operations) {
    kinds.set(operation.kind, (kinds.get(operation.kind) ?? 0) + 1)
    if (operation.kind === 'deleteUser') deleted.add(operation.person)
    if (operation.kind === 'restoreUser') restored.add(operation.person)
    if (operation.kind === 'changeUser' && operation.set.accountEnabled) restored.add(operation.person)
    if (operation.kind === 'createGroup') counts.joining += operation.owners.length + operation.members.length
    if (operation.kind === 'addMembers') counts.joining += operation.members.length
  }
  for (const operation of operations) {
    if (operation.kind !== 'changeUser' || deleted.has(operation.person)) continue
    if (operation.set.accountEnabled === false) counts.blockUsers++
    else if (!restored.has(operation.person)) counts.changeUsers++
  }
  const of = (kind: Operation['kind']) => kinds.get(kind) ?? 0
  return {
    createUsers: of('createUser'),
    changeUsers: counts.changeUsers,
    blockUsers: counts.blockUsers,
    restoreUsers: restored.size,
    deleteUsers: of('deleteUser'),
    licences: of('assignLicence'),
    createGroups: of('createGroup'),
    changeGroups: of('changeGroup'),
    addMembers: counts.joining + of('addOwner'),
    removeMembers: of('removeMember') + of('removeOwner'),
    createTeams: of('createTeam'),
    archiveTeams: of('archiveTeam'),
    takeLicences: of('removeLicence'),
    deleteGroups: of('deleteGroup'),
  }
}
