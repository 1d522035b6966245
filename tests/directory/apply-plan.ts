import type { Difference } from '../../core/directory/diff.ts'
import {
  backwards,
  changesOfClasses,
  changesOnRelease,
  changesOnUndo,
} from '../../core/directory/known-changes.ts'
import type { Operation } from '../../core/directory/operation.ts'
import { classesOf } from '../../core/directory/school-classes.ts'
import type { Known, KnownChange, Snapshot, TenantGroup, TenantUser } from '../../core/directory/snapshot.ts'
import type { Undo } from '../../core/directory/undo.ts'
import type { Roster } from '../../core/rosters/roster.ts'

export interface State {
  tenant: Snapshot
  known: Known
  /** The groups in the recycle bin. */
  deletedGroups?: TenantGroup[]
  /** The licences that are a user's own, by object id; the others come by groups. */
  ownLicences?: Map<string, string[]>
  /** What Talka remembers differently because of the last plan. */
  knownChanges?: KnownChange[]
}

/** A tenant in memory and what Talka knows of it, after a plan was approved on a day and carried out to the letter. */
export function applyPlan(before: State, roster: Roster, plan: Difference, today: Date): State {
  const state = open(before)
  const { known } = state
  for (const account of plan.accounts) {
    const found = known.accounts.find(({ sourceId }) => sourceId === account.sourceId)
    if (found) found.objectId = account.objectId
    else known.accounts.push(account)
  }
  for (const group of plan.groups)
    if (!known.classGroups.some(({ key }) => key === group.key)) known.classGroups.push(group)
  known.signInNames = known.signInNames.map((one) =>
    plan.names.freed.includes(one.signInName)
      ? { ...one, freedAt: today }
      : plan.names.held.includes(one.signInName)
        ? { ...one, freedAt: null }
        : one,
  )
  const { schoolIds, schoolYear } = roster
  const named = new Set(roster.people.map(({ sourceId }) => sourceId))
  const released = { schoolIds, schoolYear, leavers: plan.leavers }
  const onRelease = changesOnRelease(known.accounts, released, named, today)
  remember(known, onRelease)
  carryOut(
    state,
    roster,
    plan.operations.map(({ operation }) => operation),
  )
  const names = new Map(classesOf(roster, known.classGroups).map(({ key, name }) => [key, name]))
  const onFinish = changesOfClasses(known.classGroups, schoolIds, names)
  remember(known, onFinish)
  return { ...state, knownChanges: [...onRelease, ...onFinish] }
}

/** The same after a plan was taken back; `changed`: what Talka remembered differently because of that plan. */
export function applyUndo(
  before: State,
  roster: Roster,
  undo: Undo,
  {
    done,
    changed,
    only,
    today,
  }: { done: readonly Operation[]; changed: readonly KnownChange[]; only: string | null; today: Date },
): State {
  const state = open(before)
  const operations = undo.operations.map(({ operation }) => operation)
  const made = only === null ? done : []
  const groups = [
    ...made.flatMap((one) => (one.kind === 'createGroup' ? [one.group] : [])),
    ...operations.flatMap((one) => (one.kind === 'deleteGroup' ? [one.group] : [])),
  ]
  const people = [...undo.unmade]
  const back = backwards(changed, only)
  remember(state.known, back)
  const forgotten = changesOnUndo(state.known.classGroups, { people, groups }, today)
  remember(state.known, forgotten)
  carryOut(state, roster, operations)
  return { ...state, knownChanges: [...back, ...forgotten] }
}

function open({ deletedGroups = [], ownLicences, tenant, known }: State): Required<State> {
  const own =
    ownLicences ?? new Map([...tenant.users, ...tenant.deletedUsers].map((one) => [one.id, one.skuIds]))
  return structuredClone({ tenant, known, deletedGroups, ownLicences: own, knownChanges: [] })
}

/** What Talka remembers, changed where it still is as it was. */
function remember(known: Known, changes: readonly KnownChange[]): void {
  for (const { what, was, is, of } of changes) {
    const people = new Set(of)
    if (what === 'className') {
      for (const one of known.classGroups)
        if (people.has(one.key) && one.className === was) one.className = is
      continue
    }
    for (const one of known.accounts) {
      if (!people.has(one.sourceId)) continue
      if (what === 'schoolYear' && one.schoolYear === was) one.schoolYear = is
      if (what === 'leftAt' && (one.leftAt?.toISOString() ?? null) === was)
        one.leftAt = is ? new Date(is) : null
    }
  }
}

function carryOut(state: Required<State>, roster: Roster, operations: readonly Operation[]): void {
  const { tenant, known, deletedGroups, ownLicences } = state
  const keep = (account: Known['accounts'][number]) => {
    known.accounts = [...known.accounts.filter(({ sourceId }) => sourceId !== account.sourceId), account]
  }
  const idOf = (person: string) => known.accounts.find(({ sourceId }) => sourceId === person)?.objectId ?? ''
  const userOf = (person: string) => {
    const user = tenant.users.find(({ id }) => id === idOf(person))
    if (!user) throw new Error(`there is no account of ${person}`)
    return user
  }
  const licencesOf = (person: string) => {
    const own = ownLicences.get(userOf(person).id) ?? []
    ownLicences.set(userOf(person).id, own)
    return own
  }
  const groupOf = (key: string) => {
    const objectId = known.classGroups.find((group) => group.key === key)?.objectId
    const group = tenant.groups.find(({ id }) => id === objectId)
    if (!group) throw new Error(`there is no group ${key}`)
    return group
  }
  const add = (list: string[], people: readonly string[]) => {
    for (const id of people.map((person) => userOf(person).id)) {
      if (list.includes(id)) throw new Error(`${id} is in the group already`)
      list.push(id)
    }
  }
  const remove = (list: string[], one: string) => {
    if (!list.includes(one)) throw new Error(`${one} is not there`)
    list.splice(list.indexOf(one), 1)
  }
  for (const operation of operations) {
    switch (operation.kind) {
      case 'createUser': {
        const { user, person } = operation
        const schoolId = roster.people.find(({ sourceId }) => sourceId === person)?.schoolId ?? ''
        const count = tenant.users.length + tenant.deletedUsers.length
        const made = { ...blank, ...user, id: `user ${person} ${count}` } as TenantUser
        tenant.users.push(made)
        keep({ sourceId: person, objectId: made.id, schoolId, schoolYear: roster.schoolYear, leftAt: null })
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
        tenant.deletedUsers.push({ ...user, userPrincipalName: 'a'.repeat(32) + user.userPrincipalName })
        break
      }
      case 'changeUser':
        if (Object.entries(operation.set).some(([name, value]) => name === 'usageLocation' && !value))
          throw new Error('Graph does not take that')
        Object.assign(userOf(operation.person), operation.set)
        break
      case 'assignLicence':
        if (!licencesOf(operation.person).includes(operation.skuId))
          licencesOf(operation.person).push(operation.skuId)
        break
      case 'removeLicence':
        remove(licencesOf(operation.person), operation.skuId)
        break
      case 'createGroup': {
        const { group: key, displayName } = operation
        const id = `group ${key} ${deletedGroups.length}`
        const made: TenantGroup = {
          ...blankGroup(),
          id,
          displayName,
          mailNickname: key,
        }
        tenant.groups.push(made)
        add(made.members, operation.members)
        add(made.owners, operation.owners)
        const schoolId = roster.schoolIds[0] ?? ''
        known.classGroups = known.classGroups.filter((one) => one.key !== key)
        known.classGroups.push({ key, objectId: id, schoolId, className: displayName })
        break
      }
      case 'restoreGroup': {
        const objectId = known.classGroups.find(({ key }) => key === operation.group)?.objectId
        const group = deletedGroups.find(({ id }) => id === objectId)
        if (!group) throw new Error(`${operation.group} was not deleted`)
        deletedGroups.splice(deletedGroups.indexOf(group), 1)
        const isLiving = (id: string) => tenant.users.some((user) => user.id === id)
        tenant.groups.push({
          ...group,
          members: group.members.filter(isLiving),
          owners: group.owners.filter(isLiving),
        })
        break
      }
      case 'deleteGroup': {
        const group = groupOf(operation.group)
        if (group.skuIds.length > 0) throw new Error('a group that gives licences is not deleted')
        tenant.groups.splice(tenant.groups.indexOf(group), 1)
        deletedGroups.push(group)
        break
      }
      case 'changeGroup':
        groupOf(operation.group).displayName = operation.displayName
        break
      case 'licenseGroup':
        groupOf(operation.group).skuIds.push(operation.skuId)
        break
      case 'unlicenseGroup':
        remove(groupOf(operation.group).skuIds, operation.skuId)
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
        remove(groupOf(operation.group).members, idOf(operation.person))
        break
      case 'removeOwner':
        remove(groupOf(operation.group).owners, idOf(operation.person))
        if (groupOf(operation.group).owners.length === 0) throw new Error('the last owner cannot go')
        break
      case 'signOut':
        userOf(operation.person)
        break
      case 'archiveTeam':
      case 'unarchiveTeam':
        if (!groupOf(operation.group).hasTeam) throw new Error('there is no team')
        for (const one of known.classGroups)
          if (one.key === operation.group) one.closing = operation.kind === 'archiveTeam' ? 'done' : null
        break
    }
  }
  const licensed = tenant.groups.filter(({ skuIds }) => skuIds.length > 0)
  for (const user of [...tenant.users, ...tenant.deletedUsers]) {
    const byGroup = licensed
      .filter(({ members }) => members.includes(user.id))
      .flatMap(({ skuIds }) => skuIds)
    user.skuIds = [...new Set([...(ownLicences.get(user.id) ?? []), ...byGroup])]
  }
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

const blankGroup = () => ({ isSpecial: false, hasTeam: false, skuIds: [], members: [], owners: [] })
