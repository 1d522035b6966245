import type { RosterPerson } from '../rosters/roster.ts'
import { firstFree, localPart, loginFor, ownLogin } from './rules.ts'
import type { Policy } from './schema.ts'
import type { Known, Snapshot, TenantUser } from './snapshot.ts'

/** What stands before the id of somebody for whom a name was made. */
const ofPerson = 'person '

/** The last moment at which a name may have become free to be given to somebody else today. */
export function freedBefore(policy: Policy, today: Date): Date {
  return new Date(today.getTime() - policy.addressRestDays * 24 * 3600 * 1000)
}

/**
 * Gives each newcomer a sign-in name that nobody has and nobody will get in this plan, nor had within the policy's
 * time: letters to a former pupil must not reach a new one.
 */
export function openSignInNames(
  tenant: Snapshot,
  known: Known,
  policy: Policy,
  today: Date,
): (person: RosterPerson) => string {
  let names: Names | null = null
  return (person) => {
    // Most plans have few newcomers or none, and the tenant many names.
    names ??= namesTaken(tenant, known, policy, today)
    const { inTenant, taken, own, nextNumber } = names
    const kept = own.get(`${ofPerson}${person.sourceId}`)
    if (kept?.endsWith(`@${tenant.domain}`) && !inTenant.has(localPart(kept))) return kept
    const login = ownLogin(person.login, person.sourceId) ?? loginFor(person, policy.upnPattern)
    const free = firstFree(login, (candidate) => taken.has(candidate), nextNumber.get(login))
    nextNumber.set(login, Number(free.slice(login.length) || 1) + 1)
    taken.add(free)
    return `${free}@${tenant.domain}`
  }
}

type Names = ReturnType<typeof namesTaken>

function namesTaken(tenant: Snapshot, known: Known, policy: Policy, today: Date) {
  const inTenant = namesInTenant(tenant)
  const taken = new Set(inTenant)
  const limit = freedBefore(policy, today)
  for (const { signInName, freedAt } of known.signInNames) {
    if (!freedAt || freedAt > limit) taken.add(localPart(signInName))
  }
  return {
    inTenant,
    taken,
    own: new Map(known.signInNames.map(({ signInName, takenFor }) => [takenFor, signInName])),
    /** Numbers go on from where the last namesake stopped, so that many namesakes stay quick. */
    nextNumber: new Map<string, number>(),
  }
}

/** The names that rest and those that are in use again: what changed since Talka last looked. */
export function restingNames(
  tenant: Snapshot,
  known: Known,
  accountOf: (sourceId: string) => TenantUser | undefined = () => undefined,
): { freed: string[]; held: string[] } {
  let inTenant: Set<string> | null = null
  const isHeld = ({ signInName, takenFor }: Known['signInNames'][number]) => {
    // Nearly everybody signs in with the name that was made for them.
    const own = takenFor.startsWith(ofPerson) ? accountOf(takenFor.slice(ofPerson.length)) : undefined
    if (own?.userPrincipalName === signInName) return true
    inTenant ??= namesInTenant(tenant)
    return inTenant.has(localPart(signInName))
  }
  const [freed, held]: [string[], string[]] = [[], []]
  for (const name of known.signInNames) {
    if (name.freedAt) {
      if (isHeld(name)) held.push(name.signInName)
    } else if (!isHeld(name)) freed.push(name.signInName)
  }
  return { freed, held }
}

function namesInTenant(tenant: Snapshot): Set<string> {
  const names = new Set<string>()
  for (const users of [tenant.users, tenant.deletedUsers])
    for (const { userPrincipalName, mailNickname } of users)
      names.add(localPart(userPrincipalName)).add(mailNickname.toLowerCase())
  for (const group of tenant.groups) names.add(group.mailNickname.toLowerCase())
  return names
}
