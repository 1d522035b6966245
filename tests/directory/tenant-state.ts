import type { Operation } from '../../core/directory/operation.ts'
import type { Dump } from '../../local/microsoft365/dump.ts'

interface UserState {
  [property: string]: unknown
  licences: string[]
}
interface GroupState {
  displayName: unknown
  members: string[]
  owners: string[]
}

/** What a plan can change of a tenant, by sign-in names and mail nicknames, in an order of its own. */
export interface TenantState {
  users: Record<string, UserState>
  groups: Record<string, GroupState>
  deleted: string[]
}

const properties = [
  'displayName',
  'givenName',
  'surname',
  'mailNickname',
  'accountEnabled',
  'department',
  'employeeId',
  'employeeType',
  'usageLocation',
  'ageGroup',
] as const

/** Reads the state of the tenant as it truly is. */
export function stateOf(dump: Dump): TenantState {
  const nameOf = new Map(dump.users.map((user) => [String(user.id), String(user.userPrincipalName)]))
  const named = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? id).sort()
  return {
    users: Object.fromEntries(
      dump.users.map((user) => [
        String(user.userPrincipalName),
        {
          ...Object.fromEntries(properties.map((name) => [name, user[name] ?? null])),
          licences: ((user.assignedLicenses ?? []) as { skuId: string }[]).map(({ skuId }) => skuId).sort(),
        },
      ]),
    ),
    groups: Object.fromEntries(
      dump.groups.map(({ mailNickname, displayName, members, owners }) => [
        String(mailNickname),
        { displayName, members: named(members), owners: named(owners) },
      ]),
    ),
    deleted: dump.deleted.map(({ userPrincipalName, mailNickname }) =>
      String(userPrincipalName ?? mailNickname),
    ),
  }
}

/** The state that a plan promises: each operation done once, and nothing else. `nameOf` knows the old accounts. */
export function promised(
  before: TenantState,
  operations: readonly Operation[],
  nameOf: (person: string) => string,
): TenantState {
  const { users, groups, deleted } = structuredClone(before)
  const created = new Map<string, string>()
  const name = (person: string) => created.get(person) ?? nameOf(person)
  const userOf = (person: string) => {
    const user = users[name(person)]
    if (!user) throw new Error(`there is no account of ${person}`)
    return user
  }
  const groupOf = (key: string) => {
    const group = groups[key]
    if (!group) throw new Error(`there is no group ${key}`)
    return group
  }
  for (const operation of operations) {
    switch (operation.kind) {
      case 'createUser': {
        const { user, person } = operation
        created.set(person, user.userPrincipalName)
        const given = Object.fromEntries(properties.map((one) => [one, user[one] ?? null]))
        users[user.userPrincipalName] = { ...given, licences: [] }
        break
      }
      case 'changeUser':
        Object.assign(userOf(operation.person), operation.set)
        break
      case 'assignLicence':
        userOf(operation.person).licences.push(operation.skuId)
        break
      case 'createGroup':
        groups[operation.group] = {
          displayName: operation.displayName,
          members: operation.members.map(name),
          owners: operation.owners.map(name),
        }
        break
      case 'changeGroup':
        groupOf(operation.group).displayName = operation.displayName
        break
      case 'addMembers':
        groupOf(operation.group).members.push(...operation.members.map(name))
        break
      case 'addOwner':
        groupOf(operation.group).owners.push(name(operation.person))
        break
      case 'removeMember': {
        const group = groupOf(operation.group)
        group.members = group.members.filter((one) => one !== name(operation.person))
        break
      }
      case 'removeOwner': {
        const group = groupOf(operation.group)
        group.owners = group.owners.filter((one) => one !== name(operation.person))
        break
      }
      case 'signOut':
        break
      default:
        throw new Error(`this test knows nothing of ${operation.kind}`)
    }
  }
  for (const user of Object.values(users)) user.licences.sort()
  for (const group of Object.values(groups)) {
    group.members.sort()
    group.owners.sort()
  }
  return { users, groups, deleted }
}
