import type { Roster, RosterPerson } from '../rosters/roster.ts'
import { accountDeviation, type Keeps } from './deviation.ts'
import { type IdStanding, likelyMatches } from './likely-matches.ts'
import { type Noted, nothingNoted } from './notes.ts'
import type { LikelyMatch } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'
import type { Known, Snapshot, TenantUser } from './snapshot.ts'

/** Who of the roster has which account. */
export interface Matches {
  /** The people of the roster for whom the plan does something: all but the double and the likely ones. */
  people: Matched[]
  /** Finds one of them by the roster's id. */
  of(sourceId: string): Matched | undefined
  /** The classes with those of them who belong there. */
  classes: ClassPeople[]
  /** Those whose id stands on several accounts; nobody can say which is theirs. */
  double: RosterPerson[]
  /** Newcomers who may have an account already; nothing is done for them until a person decides. */
  likely: LikelyMatch[]
  /** Accounts of people whom an earlier roster of these schools named and this one does not. */
  leavers: Leaver[]
}

/**
 * Somebody of the roster with all that belongs to them and is found out on the way, put together once: an index of a
 * country fits into no cache, so everything that follows goes from person to person and looks up as little as it can.
 */
export interface Matched extends Noted {
  person: RosterPerson
  /** The account, also a deleted one that can be restored. */
  user: TenantUser | undefined
  isDeleted: boolean
  /** A pupil's class. */
  home: SchoolClass | undefined
  /** Of who gets an account. */
  newName: string
}

/** A class with its people, each once. */
export interface ClassPeople {
  one: SchoolClass
  pupils: Matched[]
  teachers: Matched[]
}

/** Somebody whom an earlier roster named, and when they left, if that was approved already. */
export interface Leaver extends Noted {
  sourceId: string
  user: TenantUser
  lastYear: number | null
  leftAt: Date | null
}

/** Finds the account of everybody by the roster's id in `employeeId`, or as a person decided; never by name. */
export function matchAccounts(
  roster: Roster,
  tenant: Snapshot,
  known: Known,
  classes: readonly SchoolClass[],
  keeps: Keeps,
): Matches {
  const all = roster.people.map(
    (person): Matched => ({
      person,
      user: undefined,
      isDeleted: false,
      home: undefined,
      newName: '',
      changes: nothingNoted,
    }),
  )
  const byId = new Map<string, Matched>()
  for (const one of all) byId.set(one.person.sourceId, one)
  const places = classes.map((one) => peopleIn(one, byId))
  const knownAccount = index(known.accounts, ({ sourceId }) => sourceId)
  const { double, others } = giveAccounts(byId, tenant.users, knownAccount)
  const deleted = deletedOf(byId, tenant.deletedUsers)
  const schools = new Set(roster.schoolIds)
  const ids: IdStanding = {
    isHere: (sourceId) => byId.has(sourceId),
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
  const newcomers: Matched[] = []
  /** For whom nothing is done: nobody can say which account is theirs, or somebody wants them to have none. */
  const leftOut = new Set<Matched | undefined>(double)
  /** Accounts that are somebody's of this roster, although their number is another. */
  const claimed = new Set<string>()
  for (const one of all) {
    const { sourceId } = one.person
    if (one.user || double.has(one)) continue
    const choice = decided.get(sourceId)
    const chosen = choice ? otherAccount(choice) : undefined
    const several = deleted.get(one)
    const restorable = several?.find(({ id }) => id === knownAccount(sourceId)?.objectId) ?? several?.[0]
    if (chosen && !ids.elsewhere.has(chosen.employeeId ?? '')) {
      one.user = chosen
      claimed.add(chosen.id)
    } else if (keeps(() => accountDeviation(sourceId))) leftOut.add(one)
    else if (restorable) {
      one.user = restorable
      one.isDeleted = true
    } else newcomers.push(one)
  }
  const likely = likelyMatches(newcomers, tenant.users, decided, ids)
  // Whoever came before the register knew of it is there under another id now, or a person has yet to say so.
  for (const { candidates } of likely) for (const { objectId } of candidates) claimed.add(objectId)
  const leavers: Leaver[] = []
  for (const { sourceId, objectId, schoolId, schoolYear, leftAt } of known.accounts) {
    if (byId.has(sourceId) || !schools.has(schoolId) || claimed.has(objectId)) continue
    const user = otherAccount(objectId)
    if (user?.employeeId !== sourceId) continue
    leavers.push({ sourceId, user, lastYear: schoolYear, leftAt: leftAt ?? null, changes: nothingNoted })
  }
  for (const { sourceId } of likely) leftOut.add(byId.get(sourceId))
  const present = (some: Matched[]) => (leftOut.size > 0 ? some.filter((one) => !leftOut.has(one)) : some)
  return {
    people: present(all),
    of(sourceId) {
      const one = byId.get(sourceId)
      return leftOut.has(one) ? undefined : one
    },
    classes: places.map(({ one, pupils, teachers }) => ({
      one,
      pupils: present(pupils),
      teachers: present(teachers),
    })),
    double: all.flatMap((one) => (double.has(one) ? one.person : [])),
    likely,
    leavers,
  }
}

/** Looks up a class's people; the first class of each pupil, in the order of classes, is the one they belong to. */
function peopleIn(one: SchoolClass, byId: ReadonlyMap<string, Matched>): ClassPeople {
  const those = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
  const [pupils, teachers] = [those(one.pupils), those(one.teachers)]
  for (const pupil of pupils) if (!pupil.home && pupil.person.role === 'pupil') pupil.home = one
  return { one, pupils, teachers }
}

/** Gives everybody the account that carries their id, of several the one that Talka knows as theirs. */
function giveAccounts(
  byId: ReadonlyMap<string, Matched>,
  accounts: readonly TenantUser[],
  knownAccount: (sourceId: string) => Known['accounts'][number] | undefined,
) {
  const others: TenantUser[] = []
  const doubled = new Map<Matched, TenantUser[]>()
  for (const account of accounts) {
    const owner = byId.get(account.employeeId ?? '')
    if (!owner) others.push(account)
    else if (!owner.user) owner.user = account
    else doubled.set(owner, [...(doubled.get(owner) ?? [owner.user]), account])
  }
  const double = new Set<Matched>()
  for (const [owner, several] of doubled) {
    const objectId = knownAccount(owner.person.sourceId)?.objectId
    owner.user = several.find(({ id }) => id === objectId)
    if (!owner.user) double.add(owner)
  }
  return { double, others }
}

/** The deleted accounts of people of the roster. */
function deletedOf(byId: ReadonlyMap<string, Matched>, accounts: readonly TenantUser[]) {
  const deleted = new Map<Matched, TenantUser[]>()
  for (const account of accounts) {
    const owner = byId.get(account.employeeId ?? '')
    if (owner) deleted.set(owner, [...(deleted.get(owner) ?? []), account])
  }
  return deleted
}

/** Finds rows by a key, over an index that is made when somebody first asks: mostly nobody does. */
export function index<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (key: string) => Row | undefined {
  let map: Map<string, Row> | null = null
  return (key) => {
    if (!map) {
      map = new Map()
      for (const row of rows) map.set(keyOf(row), row)
    }
    return map.get(key)
  }
}
