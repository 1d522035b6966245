import type { Difference } from '../../core/directory/diff.ts'
import type { Known, Snapshot, TenantUser } from '../../core/directory/snapshot.ts'
import type { Roster } from '../../core/rosters/roster.ts'

export interface State {
  tenant: Snapshot
  known: Known
}

/** A tenant in memory and what Talka knows of it, after a plan was approved on a day and carried out to the letter. */
export function applyPlan(before: State, roster: Roster, plan: Difference, today: Date): State {
  const { tenant, known } = structuredClone(before)
  const keep = (account: Known['accounts'][number]) => {
    known.accounts = [...known.accounts.filter(({ sourceId }) => sourceId !== account.sourceId), account]
  }
  for (const account of plan.accounts) keep(account)
  for (const group of plan.groups)
    if (!known.classGroups.some(({ key }) => key === group.key)) known.classGroups.push(group)
  const isGone = new Set(plan.leavers)
  known.accounts = known.accounts.map((account) =>
    isGone.has(account.sourceId)
      ? { ...account, leftAt: account.leftAt ?? today }
      : roster.schoolIds.includes(account.schoolId)
        ? { ...account, leftAt: null }
        : account,
  )
  known.signInNames = known.signInNames.map((one) =>
    plan.names.freed.includes(one.signInName)
      ? { ...one, freedAt: today }
      : plan.names.held.includes(one.signInName)
        ? { ...one, freedAt: null }
        : one,
  )
  const idOf = (person: string) => known.accounts.find(({ sourceId }) => sourceId === person)?.objectId ?? ''
  const userOf = (person: string) => {
    const user = tenant.users.find(({ id }) => id === idOf(person))
    if (!user) throw new Error(`there is no account of ${person}`)
    return user
  }
  const groupOf = (key: string) => {
    const objectId = known.classGroups.find((group) => group.key === key)?.objectId
    const group = tenant.groups.find(({ id, mailNickname }) => id === objectId || mailNickname === key)
    if (!group) throw new Error(`there is no group ${key}`)
    return group
  }
  const add = (list: string[], people: readonly string[]) => {
    for (const id of people.map((person) => userOf(person).id)) {
      if (list.includes(id)) throw new Error(`${id} is in the group already`)
      list.push(id)
    }
  }
  const remove = (list: string[], person: string) => {
    if (!list.includes(idOf(person))) throw new Error(`${person} is not in the group`)
    list.splice(list.indexOf(idOf(person)), 1)
  }
  for (const { operation } of plan.operations) {
    switch (operation.kind) {
      case 'createUser': {
        const { user, person } = operation
        const schoolId = roster.people.find(({ sourceId }) => sourceId === person)?.schoolId ?? ''
        const made = { ...blank, ...user, id: `user ${person} ${tenant.users.length}` } as TenantUser
        tenant.users.push(made)
        keep({ sourceId: person, objectId: made.id, schoolId, schoolYear: roster.schoolYear })
        known.signInNames = known.signInNames.filter(
          ({ signInName }) => signInName !== user.userPrincipalName,
        )
        known.signInNames.push({ signInName: user.userPrincipalName, takenFor: `person ${person}` })
        break
      }
      case 'restoreUser': {
        const deleted = tenant.deletedUsers.find(({ id }) => id === idOf(operation.person))
        if (!deleted) throw new Error(`${operation.person} was not deleted`)
        tenant.deletedUsers.splice(tenant.deletedUsers.indexOf(deleted), 1)
        const [, userPrincipalName = ''] = /^(?:[0-9a-f]{32})?(.+)$/.exec(deleted.userPrincipalName) ?? []
        tenant.users.push({ ...deleted, userPrincipalName })
        break
      }
      case 'deleteUser': {
        const user = userOf(operation.person)
        tenant.users.splice(tenant.users.indexOf(user), 1)
        for (const list of tenant.groups.flatMap(({ members, owners }) => [members, owners]))
          if (list.includes(user.id)) list.splice(list.indexOf(user.id), 1)
        tenant.deletedUsers.push(user)
        break
      }
      case 'changeUser':
        Object.assign(userOf(operation.person), operation.set)
        break
      case 'assignLicence':
        userOf(operation.person).skuIds.push(operation.skuId)
        break
      case 'createGroup': {
        const { group: key, displayName } = operation
        const made = {
          id: `group ${key}`,
          displayName,
          mailNickname: key,
          isSpecial: false,
          hasTeam: false,
          skuIds: [],
          members: [],
          owners: [],
        }
        tenant.groups.push(made)
        add(made.members, operation.members)
        add(made.owners, operation.owners)
        break
      }
      case 'changeGroup':
        groupOf(operation.group).displayName = operation.displayName
        break
      case 'licenseGroup':
        groupOf(operation.group).skuIds.push(operation.skuId)
        break
      case 'createTeam':
        groupOf(operation.group).hasTeam = true
        break
      case 'addMembers':
        add(groupOf(operation.group).members, operation.members)
        break
      case 'addOwner':
        add(groupOf(operation.group).owners, [operation.person])
        break
      case 'removeMember':
        remove(groupOf(operation.group).members, operation.person)
        break
      case 'removeOwner':
        remove(groupOf(operation.group).owners, operation.person)
        break
      case 'signOut':
        userOf(operation.person)
        break
      case 'archiveTeam':
        groupOf(operation.group)
        known.classGroups = known.classGroups.map((one) =>
          one.key === operation.group ? { ...one, className: '' } : one,
        )
        break
      default:
        throw new Error(`no plan of a roster holds ${operation.kind}`)
    }
  }
  const licensed = tenant.groups.filter(({ skuIds }) => skuIds.length > 0)
  for (const user of tenant.users) {
    const byGroup = licensed
      .filter(({ members }) => members.includes(user.id))
      .flatMap(({ skuIds }) => skuIds)
    user.skuIds = [...new Set([...user.skuIds, ...byGroup])]
  }
  return { tenant, known }
}

const blank: Omit<TenantUser, 'id' | 'userPrincipalName' | 'mailNickname' | 'displayName'> = {
  givenName: '',
  surname: '',
  employeeId: null,
  employeeType: null,
  department: null,
  accountEnabled: true,
  usageLocation: null,
  ageGroup: null,
  isGuest: false,
  skuIds: [],
}
