import { plainText } from '../language.ts'
import type { RosterPerson } from '../rosters/roster.ts'
import { readClassName } from '../rosters/rules.ts'
import { displayNameOf, employeeTypes, isProvisional, localPart, ownLogin } from './rules.ts'
import type { LikelyAccount, LikelyMatch } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'
import type { TenantUser } from './snapshot.ts'

/** The most accounts that one person is asked to choose from. */
const mostCandidates = 5

/**
 * Accounts without an id of a roster that may belong to somebody new: of the same name, whatever its order, or with
 * the sign-in name that the register gives. Nobody is matched by a name alone; a person decides.
 */
export function likelyMatches(
  newcomers: readonly RosterPerson[],
  users: readonly TenantUser[],
  decided: ReadonlyMap<string, string | null>,
  homes: ReadonlyMap<string, SchoolClass>,
): LikelyMatch[] {
  const given = new Set(decided.values())
  const open = users.filter(
    ({ id, employeeId, isGuest }) => (!employeeId || isProvisional(employeeId)) && !isGuest && !given.has(id),
  )
  if (open.length === 0) return []
  const byName = indexBy(open, ({ displayName }) => nameKey(displayName))
  const byLogin = indexBy(open, ({ userPrincipalName }) => localPart(userPrincipalName))
  const found = newcomers.flatMap((person): { person: RosterPerson; accounts: TenantUser[] }[] => {
    if (decided.has(person.sourceId)) return []
    const login = ownLogin(person.login, person.sourceId) ?? ''
    const accounts = [
      ...new Set([...(byLogin.get(login) ?? []), ...(byName.get(nameKey(displayNameOf(person))) ?? [])]),
    ].filter(({ employeeType }) => !employeeType || employeeType === employeeTypes[person.role])
    return accounts.length > 0 ? [{ person, accounts }] : []
  })
  const wanted = new Map<string, number>()
  for (const { accounts } of found) for (const { id } of accounts) wanted.set(id, (wanted.get(id) ?? 0) + 1)
  return found.map(({ person, accounts }) => {
    const className = homes.get(person.sourceId)?.name ?? null
    const isOnly = accounts.length === 1
    return {
      sourceId: person.sourceId,
      name: displayNameOf(person),
      className,
      candidates: accounts.slice(0, mostCandidates).map((user): LikelyAccount => {
        const department = user.department ? (readClassName(user.department)?.label ?? user.department) : null
        const hasLogin = localPart(user.userPrincipalName) === ownLogin(person.login, person.sourceId)
        const agrees = hasLogin || (className !== null && department === className)
        return {
          objectId: user.id,
          name: user.displayName,
          signInName: user.userPrincipalName,
          className: department,
          isSure: isOnly && wanted.get(user.id) === 1 && agrees,
        }
      }),
    }
  })
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
