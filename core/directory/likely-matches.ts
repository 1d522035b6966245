import { plainText } from '../language.ts'
import type { RosterPerson } from '../rosters/roster.ts'
import { readClassName } from '../rosters/rules.ts'
import type { Matched } from './match-accounts.ts'
import { displayNameOf, employeeTypes, isProvisional, localPart, ownLogin } from './rules.ts'
import type { LikelyAccount, LikelyMatch } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'
import type { TenantUser } from './snapshot.ts'

/** The most accounts that one person is asked to choose from. */
const mostCandidates = 5

/** What is known of an account's id of a roster. */
export interface IdStanding {
  /** Whether it is one of this roster: its account is somebody's. */
  isHere(employeeId: string): boolean
  /** The ids of other schools' people, about whom this roster says nothing. */
  elsewhere: ReadonlySet<string>
  /** How many years ago a roster last named the person of an id. */
  passed(employeeId: string): number | null
}

/**
 * Accounts that may belong to somebody new: without an id of a roster and of the same name, whatever its order, or with
 * the sign-in name that the register gives; or with an id that this roster no longer names, of the same name and year,
 * because registers change their numbers. Nobody is matched by a name alone; a person decides.
 */
export function likelyMatches(
  newcomers: readonly Matched[],
  users: readonly TenantUser[],
  decided: ReadonlyMap<string, string | null>,
  ids: IdStanding,
): LikelyMatch[] {
  if (newcomers.length === 0) return []
  const given = new Set([...decided].flatMap(([id, account]) => (ids.isHere(id) ? account : [])))
  const open = users.filter(({ id, employeeId, isGuest }) => {
    if (isGuest || given.has(id)) return false
    // Somebody who came during the year stands in this roster under Talka's own number until the register has one.
    if (!employeeId || isProvisional(employeeId)) return true
    return !ids.isHere(employeeId) && !ids.elsewhere.has(employeeId)
  })
  if (open.length === 0) return []
  const byName = indexBy(open, ({ displayName }) => nameKey(displayName))
  const byLogin = indexBy(open, ({ userPrincipalName }) => localPart(userPrincipalName))
  const found = newcomers.flatMap((newcomer): { newcomer: Matched; accounts: TenantUser[] }[] => {
    const { person, home } = newcomer
    if (decided.has(person.sourceId)) return []
    const login = ownLogin(person.login, person.sourceId) ?? ''
    const accounts = [
      ...new Set([...(byLogin.get(login) ?? []), ...(byName.get(nameKey(displayNameOf(person))) ?? [])]),
    ].filter(
      (user) =>
        (!user.employeeType || user.employeeType === employeeTypes[person.role]) &&
        mayBeRenumbered(user, person, home, ids),
    )
    return accounts.length > 0 ? [{ newcomer, accounts }] : []
  })
  const wanted = new Map<string, number>()
  for (const { accounts } of found) for (const { id } of accounts) wanted.set(id, (wanted.get(id) ?? 0) + 1)
  return found.map(({ newcomer: { person, home }, accounts }) => {
    const className = home?.name ?? null
    const isOnly = accounts.length === 1
    return {
      sourceId: person.sourceId,
      name: displayNameOf(person),
      className,
      candidates: accounts.slice(0, mostCandidates).map((user): LikelyAccount => {
        const department = user.department ? (readClassName(user.department)?.label ?? user.department) : null
        const hasLogin = localPart(user.userPrincipalName) === ownLogin(person.login, person.sourceId)
        const isHere = className !== null && department === className
        const number = numberOf(user)
        const wentUp = number !== null && className !== null && classAhead(user, number, ids) === className
        const agrees = hasLogin || isHere || wentUp
        return {
          objectId: user.id,
          name: user.displayName,
          signInName: user.userPrincipalName,
          className: department,
          ...(number ? { employeeId: number } : {}),
          isSure: isOnly && wanted.get(user.id) === 1 && agrees,
        }
      }),
    }
  })
}

/** The register's number that an account carries; null where it carries none. */
function numberOf({ employeeId }: TenantUser): string | null {
  return employeeId && !isProvisional(employeeId) ? employeeId : null
}

/** An account with a number has to be of the same name and, of pupils, of the year in which its owner would be now. */
function mayBeRenumbered(
  user: TenantUser,
  person: RosterPerson,
  home: SchoolClass | undefined,
  ids: IdStanding,
): boolean {
  const number = numberOf(user)
  if (number === null) return true
  if (nameKey(user.displayName) !== nameKey(displayNameOf(person))) return false
  if (person.role === 'staff') return true
  const was = readClassName(user.department ?? '')
  if (!was || !home || home.grade === null) return true
  const passed = ids.passed(number)
  const ahead = home.grade - was.grade
  return passed === null ? ahead === 0 || ahead === 1 : ahead === 0 || ahead === passed
}

/** The class in which the owner of an account would be now, had they gone up with it. */
function classAhead(user: TenantUser, number: string, ids: IdStanding): string | null {
  const was = readClassName(user.department ?? '')
  const passed = ids.passed(number)
  if (!was || passed === null) return null
  return readClassName(`${was.grade + passed}${was.letter}`)?.label ?? null
}

/** "Jonaitis Jonas" and "Jonas Jonaitis" are one name. */
function nameKey(name: string): string {
  return plainText(name).split(/\s+/).sort().join(' ')
}

function indexBy<One>(list: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const index = new Map<string, One[]>()
  for (const one of list) {
    const key = keyOf(one)
    const same = index.get(key)
    if (same) same.push(one)
    else index.set(key, [one])
  }
  return index
}
