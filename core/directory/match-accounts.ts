import type { Roster, RosterPerson } from '../rosters/roster.ts'
import { accountDeviation, type Keeps } from './deviation.ts'
import { type IdStanding, likelyMatches } from './likely-matches.ts'
import type { LikelyMatch } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'
import type { Known, Snapshot, TenantUser } from './snapshot.ts'

/** Who of the roster has which account. */
export interface Matches {
  users: Map<string, TenantUser>
  /** Whose account was deleted and can be restored. */
  deleted: Map<string, TenantUser>
  /** Those whose id stands on several accounts; nobody can say which is theirs. */
  double: Set<string>
  /** Newcomers who may have an account already; nothing is done for them until a person decides. */
  likely: LikelyMatch[]
  /** The people of the roster for whom the plan does something: all but the double and the likely ones. */
  people: RosterPerson[]
  /** Accounts of people whom an earlier roster of these schools named and this one does not. */
  leavers: { sourceId: string; user: TenantUser; lastYear: number | null; leftAt: Date | null }[]
}

/** Finds the account of everybody by the roster's id in `employeeId`, or as a person decided; never by name. */
export function matchAccounts(
  roster: Roster,
  tenant: Snapshot,
  known: Known,
  homes: ReadonlyMap<string, SchoolClass>,
  keeps: Keeps,
): Matches {
  const knownAccounts = new Map(known.accounts.map((account) => [account.sourceId, account]))
  const decided = new Map((known.decided ?? []).map(({ sourceId, objectId }) => [sourceId, objectId]))
  const ids: IdStanding = {
    here: new Set(roster.people.map(({ sourceId }) => sourceId)),
    elsewhere: new Set(
      known.accounts.flatMap(({ sourceId, schoolId }) =>
        roster.schoolIds.includes(schoolId) ? [] : sourceId,
      ),
    ),
    passed(employeeId) {
      const last = knownAccounts.get(employeeId)?.schoolYear ?? null
      return last === null || roster.schoolYear === null ? null : roster.schoolYear - last
    },
  }
  const usersById = new Map(tenant.users.map((user) => [user.id, user]))
  const usersOf = findById(tenant.users)
  const deletedOf = findById(tenant.deletedUsers)
  const users = new Map<string, TenantUser>()
  const deleted = new Map<string, TenantUser>()
  const double = new Set<string>()
  const newcomers: RosterPerson[] = []
  /** Who has no account because somebody wants it so. */
  const without = new Set<string>()
  const inRoster = ids.here
  const isOurs = (id: string | null) => id !== null && (inRoster.has(id) || ids.elsewhere.has(id))
  for (const person of roster.people) {
    const { sourceId } = person
    const objectId = knownAccounts.get(sourceId)?.objectId
    const found = usersOf(sourceId)
    const user = found.length > 1 ? found.find(({ id }) => id === objectId) : found[0]
    const gone = user ? [] : deletedOf(sourceId)
    const restorable = gone.find(({ id }) => id === objectId) ?? gone[0]
    const chosen = usersById.get(decided.get(sourceId) ?? '')
    if (user) users.set(sourceId, user)
    else if (found.length > 1) double.add(sourceId)
    else if (chosen && !isOurs(chosen.employeeId)) users.set(sourceId, chosen)
    else if (keeps(accountDeviation(sourceId))) without.add(sourceId)
    else if (restorable) deleted.set(sourceId, restorable)
    else newcomers.push(person)
  }
  const likely = likelyMatches(newcomers, tenant.users, decided, homes, ids)
  const waiting = new Set(likely.map(({ sourceId }) => sourceId))
  // Whoever came before the register knew of it is there under another id now, or a person has yet to say so.
  const claimed = new Set([
    ...[...users.values()].map(({ id }) => id),
    ...likely.flatMap(({ candidates }) => candidates.map(({ objectId }) => objectId)),
  ])
  const leavers: Matches['leavers'] = []
  const schools = new Set(roster.schoolIds)
  for (const { sourceId, objectId, schoolId, schoolYear, leftAt } of known.accounts) {
    const user = usersById.get(objectId)
    if (inRoster.has(sourceId) || !schools.has(schoolId) || user?.employeeId !== sourceId) continue
    if (claimed.has(objectId)) continue
    leavers.push({ sourceId, user, lastYear: schoolYear, leftAt: leftAt ?? null })
  }
  const left = [double, waiting, without]
  const people = roster.people.filter(({ sourceId }) => !left.some((set) => set.has(sourceId)))
  return { users, deleted, double, likely, people, leavers }
}

/** Finds the accounts with an id of the roster. Nearly always there is one, and a country has many. */
function findById(users: readonly TenantUser[]): (sourceId: string) => TenantUser[] {
  const first = new Map<string, TenantUser>()
  const doubled = new Map<string, TenantUser[]>()
  for (const user of users) {
    if (!user.employeeId) continue
    const before = first.get(user.employeeId)
    if (!before) first.set(user.employeeId, user)
    else doubled.set(user.employeeId, [...(doubled.get(user.employeeId) ?? [before]), user])
  }
  return (sourceId) => {
    const one = first.get(sourceId)
    return doubled.get(sourceId) ?? (one ? [one] : [])
  }
}
