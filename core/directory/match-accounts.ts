import type { Roster } from '../rosters/roster.ts'
import type { Known, Snapshot, TenantUser } from './snapshot.ts'

/** Who of the roster has which account. */
export interface Matches {
  users: Map<string, TenantUser>
  /** Whose account was deleted and can be restored. */
  deleted: Map<string, TenantUser>
  /** Those whose id stands on several accounts; nobody can say which is theirs. */
  double: Set<string>
  /** Accounts of people whom an earlier roster of these schools named and this one does not. */
  leavers: { sourceId: string; user: TenantUser; lastYear: number | null }[]
}

/** Finds the account of everybody by the roster's id in `employeeId`, never by name. */
export function matchAccounts(roster: Roster, tenant: Snapshot, known: Known): Matches {
  const knownAccounts = new Map(known.accounts.map((account) => [account.sourceId, account]))
  const byEmployeeId = groupById(tenant.users)
  const deletedById = groupById(tenant.deletedUsers)
  const matches: Matches = { users: new Map(), deleted: new Map(), double: new Set(), leavers: [] }
  const inRoster = new Set<string>()
  for (const { sourceId } of roster.people) {
    inRoster.add(sourceId)
    const objectId = knownAccounts.get(sourceId)?.objectId
    const found = byEmployeeId.get(sourceId) ?? []
    const user = found.length > 1 ? found.find(({ id }) => id === objectId) : found[0]
    const gone = deletedById.get(sourceId) ?? []
    const deleted = gone.find(({ id }) => id === objectId) ?? gone[0]
    if (user) matches.users.set(sourceId, user)
    else if (found.length > 1) matches.double.add(sourceId)
    else if (deleted) matches.deleted.set(sourceId, deleted)
  }
  const usersById = new Map(tenant.users.map((user) => [user.id, user]))
  for (const { sourceId, objectId, schoolId, schoolYear } of known.accounts) {
    const user = usersById.get(objectId)
    if (inRoster.has(sourceId) || !roster.schoolIds.includes(schoolId) || user?.employeeId !== sourceId)
      continue
    matches.leavers.push({ sourceId, user, lastYear: schoolYear })
  }
  return matches
}

function groupById(users: readonly TenantUser[]): Map<string, TenantUser[]> {
  const groups = new Map<string, TenantUser[]>()
  for (const user of users) {
    if (!user.employeeId) continue
    const group = groups.get(user.employeeId)
    if (group) group.push(user)
    else groups.set(user.employeeId, [user])
  }
  return groups
}
