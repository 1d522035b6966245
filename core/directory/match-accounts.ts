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
  people: Matched[]
  /** Accounts of people whom an earlier roster of these schools named and this one does not. */
  leavers: { sourceId: string; user: TenantUser; lastYear: number | null; leftAt: Date | null }[]
}

/** Somebody of the roster with what belongs to them, put together once: looking up costs in a country. */
export interface Matched {
  person: RosterPerson
  /** The account, also a deleted one that can be restored. */
  user: TenantUser | undefined
  isDeleted: boolean
  /** A pupil's class. */
  home: SchoolClass | undefined
}

/** Finds the account of everybody by the roster's id in `employeeId`, or as a person decided; never by name. */
export function matchAccounts(
  roster: Roster,
  tenant: Snapshot,
  known: Known,
  homes: ReadonlyMap<string, SchoolClass>,
  keeps: Keeps,
): Matches {
  const here = new Set(roster.people.map(({ sourceId }) => sourceId))
  const { users, doubled, others } = byOwner(tenant.users, here)
  const knownAccount = index(known.accounts, ({ sourceId }) => sourceId)
  const isKnown = (sourceId: string) => {
    const objectId = knownAccount(sourceId)?.objectId
    return ({ id }: TenantUser) => id === objectId
  }
  const double = new Set<string>()
  for (const [sourceId, several] of doubled) {
    const user = several.find(isKnown(sourceId))
    if (user) users.set(sourceId, user)
    else {
      users.delete(sourceId)
      double.add(sourceId)
    }
  }
  const schools = new Set(roster.schoolIds)
  const ids: IdStanding = {
    here,
    elsewhere: new Set(
      known.accounts.filter(({ schoolId }) => !schools.has(schoolId)).map(({ sourceId }) => sourceId),
    ),
    passed(employeeId) {
      const last = knownAccount(employeeId)?.schoolYear ?? null
      return last === null || roster.schoolYear === null ? null : roster.schoolYear - last
    },
  }
  const decided = new Map((known.decided ?? []).map(({ sourceId, objectId }) => [sourceId, objectId]))
  const otherAccount = index(others, ({ id }) => id)
  const deletedAccounts = byOwner(tenant.deletedUsers, here)
  const deleted = new Map<string, TenantUser>()
  const newcomers: RosterPerson[] = []
  /** Who has no account because somebody wants it so. */
  const without = new Set<string>()
  /** Accounts that are somebody's of this roster, although their number is another. */
  const claimed = new Set<string>()
  for (const person of roster.people) {
    const { sourceId } = person
    if (users.has(sourceId) || double.has(sourceId)) continue
    const choice = decided.get(sourceId)
    const chosen = choice ? otherAccount(choice) : undefined
    const gone = deletedAccounts.doubled.get(sourceId)?.find(isKnown(sourceId))
    const restorable = gone ?? deletedAccounts.users.get(sourceId)
    if (chosen && !ids.elsewhere.has(chosen.employeeId ?? '')) {
      users.set(sourceId, chosen)
      claimed.add(chosen.id)
    } else if (keeps(() => accountDeviation(sourceId))) without.add(sourceId)
    else if (restorable) deleted.set(sourceId, restorable)
    else newcomers.push(person)
  }
  const likely = likelyMatches(newcomers, tenant.users, decided, homes, ids)
  // Whoever came before the register knew of it is there under another id now, or a person has yet to say so.
  for (const { candidates } of likely) for (const { objectId } of candidates) claimed.add(objectId)
  const leavers: Matches['leavers'] = []
  for (const { sourceId, objectId, schoolId, schoolYear, leftAt } of known.accounts) {
    if (here.has(sourceId) || !schools.has(schoolId) || claimed.has(objectId)) continue
    const user = otherAccount(objectId)
    if (user?.employeeId !== sourceId) continue
    leavers.push({ sourceId, user, lastYear: schoolYear, leftAt: leftAt ?? null })
  }
  const left = new Set([...double, ...without, ...likely.map(({ sourceId }) => sourceId)])
  const people: Matched[] = []
  for (const person of roster.people) {
    const { sourceId, role } = person
    if (left.has(sourceId)) continue
    const gone = deleted.get(sourceId)
    const home = role === 'pupil' ? homes.get(sourceId) : undefined
    people.push({ person, user: users.get(sourceId) ?? gone, isDeleted: gone !== undefined, home })
  }
  return { users, deleted, double, likely, people, leavers }
}

/** Accounts by the id of the roster that they carry, the first where there are several, and those without one. */
function byOwner(accounts: readonly TenantUser[], here: ReadonlySet<string>) {
  const users = new Map<string, TenantUser>()
  const doubled = new Map<string, TenantUser[]>()
  const others: TenantUser[] = []
  for (const account of accounts) {
    const { employeeId } = account
    const first = employeeId ? users.get(employeeId) : undefined
    if (!employeeId || !here.has(employeeId)) others.push(account)
    else if (!first) users.set(employeeId, account)
    else doubled.set(employeeId, [...(doubled.get(employeeId) ?? [first]), account])
  }
  return { users, doubled, others }
}

/** Finds rows by a key, over an index that is made when somebody first asks: mostly nobody does. */
function index<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => Row | undefined {
  let map: Map<string, Row> | null = null
  return (key) => {
    map ??= new Map(rows.map((row) => [keyOf(row), row]))
    return map.get(key)
  }
}
