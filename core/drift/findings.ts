import { diffSchool } from '../directory/diff.ts'
import { employeeTypes, licenceName } from '../directory/rules.ts'
import type { Policy, Said } from '../directory/schema.ts'
import type { Known, Snapshot, TenantUser } from '../directory/snapshot.ts'
import { roleOfEmployeeType } from '../people/rules.ts'
import type { Roster } from '../rosters/roster.ts'
import { type Difference, differencesIn } from './from-operations.ts'
import { licenceError } from './rules.ts'
import type { Finding, FindingKind } from './schema.ts'

/** A roster that the school follows, with what Talka remembers for it. */
export interface Followed {
  rosterId: string
  roster: Roster
  known: Known
}

/** What the comparison does not tell: licences that do not work, and who holds administrator roles. */
export interface Beside {
  licenceErrors: { accountId: string; skuId: string; error: string }[]
  admins: { accountId: string; role: string }[]
}

/**
 * Everything in which the tenant is not as rosters and policy want it. The comparison is the plan's own, asked
 * without what somebody accepted; so what is found here is what a plan puts right.
 */
export function findingsIn(sources: {
  followed: readonly Followed[]
  policy: Policy
  tenant: Snapshot
  beside: Beside
  today: Date
}): Finding[] {
  const { followed, policy, tenant, beside, today } = sources
  const users = new Map(tenant.users.map((user) => [user.id, user]))
  const ofRosters = followed.flatMap((one) => ofRoster(one, policy, tenant, users, today))
  const found = new Set(ofRosters.map(({ accountId }) => accountId))
  return [
    ...ofRosters,
    // Whoever left and can sign in is found by the comparison already, where the policy blocks at once.
    ...(followed.length > 0 ? strangers(followed, tenant) : []).filter(
      ({ accountId }) => !found.has(accountId),
    ),
    ...tenant.users
      .filter(({ isGuest }) => isGuest)
      .map((user) => ofAccount('guest', 'guest', user, { word: 'drift/what.guest', params: {} })),
    ...beside.licenceErrors.flatMap(({ accountId, skuId, error }) => {
      const user = users.get(accountId)
      const sku = tenant.licences.find((one) => one.skuId === skuId)
      const params = { licence: licenceName(sku?.partNumber ?? skuId), error: licenceError(error) }
      const what: Said = { word: 'drift/what.licence-error', params }
      return user ? [{ ...ofAccount('licenceError', `licence-error ${skuId}`, user, what), is: error }] : []
    }),
    ...beside.admins.flatMap(({ accountId, role }) => {
      const user = users.get(accountId)
      const what: Said = { word: 'drift/what.admin', params: { role } }
      const isPupil = user && roleOfEmployeeType(user.employeeType) === 'pupil'
      return isPupil ? [{ ...ofAccount('admin', `admin ${role}`, user, what), isAcceptable: false }] : []
    }),
  ]
}

function ofRoster(
  { rosterId, roster, known }: Followed,
  policy: Policy,
  tenant: Snapshot,
  users: ReadonlyMap<string, TenantUser>,
  today: Date,
): Finding[] {
  const made = diffSchool({ roster, policy, tenant, known: { ...known, exceptions: [] }, today })
  const operations = made.operations.map(({ operation }) => operation)
  const absent = new Set(
    operations.flatMap((one) =>
      one.kind === 'createUser' || one.kind === 'restoreUser' ? [one.person] : [],
    ),
  )
  const newGroups = new Set(operations.flatMap((one) => (one.kind === 'createGroup' ? [one.group] : [])))
  const people = new Map(roster.people.map((person) => [person.sourceId, person]))
  const accountIds = new Map(
    [...known.accounts, ...made.accounts].map(({ sourceId, objectId }) => [sourceId, objectId]),
  )
  const groups = new Map(tenant.groups.map((group) => [group.id, group]))
  const groupIds = new Map([...known.classGroups, ...made.groups].map(({ key, objectId }) => [key, objectId]))
  const groupName = (key: string) => groups.get(groupIds.get(key) ?? '')?.displayName ?? key
  const toFinding = ({ kind, person, group, what, deviation, isAcceptable }: Difference): Finding => {
    const user = person === null ? undefined : users.get(accountIds.get(person) ?? '')
    const named = person === null ? undefined : people.get(person)
    const name = named ? `${named.givenName} ${named.surname}` : user?.displayName
    const params =
      group && !('group' in what.params) ? { ...what.params, group: groupName(group) } : what.params
    return {
      ...deviation,
      kind,
      name: name ?? (group ? groupName(group) : (person ?? '')),
      className: user && roleOfEmployeeType(user.employeeType) === 'pupil' ? user.department : null,
      signInName: user?.userPrincipalName ?? null,
      accountId: user?.id ?? null,
      what: { ...what, params },
      rosterId,
      isAcceptable,
    }
  }
  // That a group is missing says all of who is missing in it.
  const told = operations.filter(
    (one) => one.kind === 'createGroup' || !('group' in one && newGroups.has(one.group)),
  )
  const differences = told.flatMap((one) => differencesIn(one, roster.schoolYear, absent))
  const undecided = made.matches.map(
    ({ sourceId, name, className, candidates }): Finding => ({
      key: `undecided ${sourceId}`,
      kind: 'undecided',
      name,
      className,
      signInName: null,
      accountId: null,
      what: { word: 'drift/what.undecided', params: { n: candidates.length } },
      is: candidates.map(({ objectId }) => objectId).join(' '),
      should: 'decided',
      rosterId,
      isAcceptable: false,
    }),
  )
  return [...differences.map(toFinding), ...undecided]
}

/** Working accounts of pupils and staff whom no roster names: made by hand, or forgotten. */
function strangers(followed: readonly Followed[], tenant: Snapshot): Finding[] {
  const inRosters = new Set(followed.flatMap(({ roster }) => roster.people.map(({ sourceId }) => sourceId)))
  const left = new Set(
    followed.flatMap(({ known }) =>
      known.accounts.flatMap(({ sourceId, leftAt }) => (leftAt ? [sourceId] : [])),
    ),
  )
  const types: readonly string[] = Object.values(employeeTypes)
  return tenant.users
    .filter(({ accountEnabled, isGuest, employeeId, employeeType }) => {
      const isOurs = employeeId !== null || types.includes(employeeType ?? '')
      const isKnown = employeeId !== null && (inRosters.has(employeeId) || left.has(employeeId))
      return accountEnabled && !isGuest && isOurs && !isKnown
    })
    .map((user) => {
      const what: Said = { word: 'drift/what.not-in-roster', params: {} }
      return { ...ofAccount('notInRoster', 'stranger', user, what), is: user.employeeId ?? '' }
    })
}

function ofAccount(kind: FindingKind, about: string, user: TenantUser, what: Said): Finding {
  return {
    key: `account ${user.id} ${about}`,
    kind,
    name: user.displayName,
    className: roleOfEmployeeType(user.employeeType) === 'pupil' ? user.department : null,
    signInName: user.userPrincipalName,
    accountId: user.id,
    what,
    is: about,
    should: 'none',
    rosterId: null,
    isAcceptable: true,
  }
}
