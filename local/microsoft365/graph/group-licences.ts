import type { DirectoryObject } from '../directory.ts'
import { saveObject } from '../directory.ts'
import type { Tenant } from '../tenant.ts'
import type { AssignedLicence, LicenceState } from './licences.ts'
import { activeState, freeSeats, licencesOf, statesOf, withStates } from './licences.ts'

/** Has the licences of a group gone through in the background, soon (api/group-assignlicense.md: 202, asynchronous). */
export function queueGroup(tenant: Tenant, id: string): void {
  const { directory, now } = tenant
  const group = directory.groups.get(id)
  if (!group || (!group.properties.licenseProcessingState && !licencesOf(group).length)) return
  const due = group.due ?? now().getTime() + tenant.background * 1000
  // resources/licenseprocessingstate.md.
  const properties = { ...group.properties, licenseProcessingState: { state: 'QueuedForProcessing' } }
  saveObject(directory, now(), { ...group, due, properties }, ['licenseProcessingState'])
}

/** Does what the background should have done by now. */
export function processDueGroups(tenant: Tenant): void {
  const now = tenant.now().getTime()
  for (const [id, due] of [...tenant.directory.due]) if (due <= now) processGroup(tenant, id)
}

/** Gives and takes what one member has of a group; failures are tried again only if `again` (a guess: Entra asks for it). */
export function processMember(tenant: Tenant, groupId: string, userId: string, again: boolean): void {
  const { directory, now } = tenant
  const user = directory.users.get(userId)
  const group = directory.groups.get(groupId)
  if (!user) return
  const isMember = group && directory.links.members.get(groupId)?.has(userId)
  const wanted = isMember ? licencesOf(group) : []
  const others = statesOf(user).filter(({ assignedByGroup }) => assignedByGroup !== groupId)
  const own = wanted.map((licence) => inheritLicence(tenant, user, licence, groupId, again))
  const licensed = withStates(tenant, user, [...others, ...own])
  if (JSON.stringify(statesOf(licensed)) === JSON.stringify(statesOf(user))) return
  const touched = Object.keys(licensed.properties).filter(
    (name) => JSON.stringify(licensed.properties[name]) !== JSON.stringify(user.properties[name]),
  )
  saveObject(directory, now(), licensed, touched)
}

function processGroup(tenant: Tenant, id: string): void {
  const { directory, now } = tenant
  const members = directory.links.members.get(id) ?? new Set<string>()
  const isOurs = (user: DirectoryObject) =>
    statesOf(user).some(({ assignedByGroup }) => assignedByGroup === id)
  // Who has left frees a seat for who has come. Groups in the group are not followed (entra licensing-group-advanced.md).
  for (const user of [...directory.users.values()])
    if (!members.has(user.id) && isOurs(user)) processMember(tenant, id, user.id, false)
  for (const member of members) processMember(tenant, id, member, false)
  const group = directory.groups.get(id)
  if (!group) return
  const { due: _, ...done } = group
  const failed = [...members].some((member) => {
    const user = directory.users.get(member)
    return (
      user && statesOf(user).some(({ assignedByGroup, state }) => assignedByGroup === id && state === 'Error')
    )
  })
  const properties = {
    ...group.properties,
    licenseProcessingState: { state: 'ProcessingComplete' },
    hasMembersWithLicenseErrors: failed,
  }
  saveObject(directory, now(), { ...done, properties }, [
    'licenseProcessingState',
    'hasMembersWithLicenseErrors',
  ])
}

// A user without a usageLocation takes the directory's (graph-provisioning.md §2), so only seats can be missing here.
function inheritLicence(
  tenant: Tenant,
  user: DirectoryObject,
  licence: AssignedLicence,
  groupId: string,
  again: boolean,
): LicenceState {
  const known = statesOf(user).find(
    ({ assignedByGroup, skuId }) => assignedByGroup === groupId && skuId === licence.skuId,
  )
  const isSame = known && String(known.disabledPlans) === String(licence.disabledPlans)
  if (known && isSame && (known.state === 'Active' || !again)) return known
  const hasSeat = licencesOf(user).some(({ skuId }) => skuId === licence.skuId)
  const active = activeState(tenant, licence, groupId)
  if (hasSeat || freeSeats(tenant, licence.skuId) > 0) return active
  return { ...active, state: 'Error', error: 'CountViolation' }
}
