import type { diffSchool } from '../../core/directory/diff.ts'
import type { Known, Snapshot } from '../../core/directory/snapshot.ts'
import type { Roster } from '../../core/rosters/roster.ts'

/** A tenant in memory and what Talka knows of it, after a plan was carried out to the letter. */
export function applyPlan(
  before: { tenant: Snapshot; known: Known },
  roster: Roster,
  plan: ReturnType<typeof diffSchool>,
): { tenant: Snapshot; known: Known } {
  const { tenant, known } = structuredClone(before)
  const schoolYear = roster.schoolYear
  for (const account of plan.accounts) keep(account)
  function keep(account: Known['accounts'][number]) {
    known.accounts = [...known.accounts.filter(({ sourceId }) => sourceId !== account.sourceId), account]
  }
  const idOf = (person: string) => known.accounts.find(({ sourceId }) => sourceId === person)?.objectId ?? ''
  const userOf = (person: string) => tenant.users.find(({ id }) => id === idOf(person))
  const groupOf = (key: string) => tenant.groups.find(({ mailNickname }) => mailNickname === key)
  for (const { operation } of plan.operations) {
    switch (operation.kind) {
      case 'createUser': {
        const { user, person } = operation
        const made = {
          department: null,
          employeeType: null,
          usageLocation: null,
          ...user,
        }
        tenant.users.push({
          ...made,
          id: `user ${person}`,
          employeeId: person,
          accountEnabled: true,
          skuIds: [],
        })
        keep({ sourceId: person, objectId: `user ${person}`, schoolId: 'S1', schoolYear })
        known.signInNames.push({ signInName: user.userPrincipalName, takenFor: `person ${person}` })
        break
      }
      case 'changeUser':
        Object.assign(userOf(operation.person) ?? {}, operation.set)
        break
      case 'assignLicence':
        userOf(operation.person)?.skuIds.push(operation.skuId)
        break
      case 'createGroup':
        tenant.groups.push({
          id: `group ${operation.group}`,
          displayName: operation.displayName,
          mailNickname: operation.group,
          isSpecial: false,
          members: operation.members.map(idOf),
          owners: operation.owners.map(idOf),
        })
        break
      case 'changeGroup':
        Object.assign(groupOf(operation.group) ?? {}, { displayName: operation.displayName })
        break
      case 'addMembers':
        groupOf(operation.group)?.members.push(...operation.members.map(idOf))
        break
      case 'addOwner':
        groupOf(operation.group)?.owners.push(idOf(operation.person))
        break
      case 'removeMember':
      case 'removeOwner': {
        const group = groupOf(operation.group)
        const list = operation.kind === 'removeMember' ? group?.members : group?.owners
        list?.splice(list.indexOf(idOf(operation.person)), 1)
      }
    }
  }
  return { tenant, known }
}
