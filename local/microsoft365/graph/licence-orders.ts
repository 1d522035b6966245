import type { Tenant } from '../tenant.ts'
import { processMember, queueGroup } from './group-licences.ts'
import type { AssignedLicence } from './licences.ts'
import { freeSeats, licencesOf, statesOf, withLicences } from './licences.ts'
import { answerList } from './lists.ts'
import { neededGroup, neededUser } from './needed.ts'
import { showProperties } from './properties.ts'
import { badRequest } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { seenReferences } from './seen.ts'
import { saveChanged } from './users.ts'

/** POST /users/{id}/assignLicense (api/user-assignlicense.md). */
export function assignLicence(request: GraphRequest): GraphAnswer {
  const { tenant } = request
  const user = neededUser(request)
  const { add, remove } = readOrder(tenant, request.body)
  const has = (skuId: string) => licencesOf(user).some((licence) => licence.skuId === skuId)
  const direct = statesOf(user).filter(({ assignedByGroup }) => !assignedByGroup)
  const foreign = remove.find((skuId) => !direct.some((licence) => licence.skuId === skuId))
  // That it is inherited is told by the admin centre in these words; the code is a guess.
  if (foreign && has(foreign))
    throw badRequest(
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    )
  if (foreign) throw badRequest('User does not have a corresponding license.')
  // CIPP and others report it for new users: the location itself is late (graph-provisioning.md §2); how often, is a guess.
  const isLate = tenant.replicas?.isYoung(user.id) && tenant.random() < 0.15
  if (add.length && (!user.properties.usageLocation || isLate)) {
    throw badRequest('License assignment cannot be done for user with invalid usage location.')
  }
  const full = add.find(({ skuId }) => !has(skuId) && freeSeats(tenant, skuId) < 1)
  if (full) throw badRequest(`Subscription with SKU ${full.skuId} does not have any available licenses.`)
  const kept = direct.filter(
    ({ skuId }) => !remove.includes(skuId) && !add.some((one) => one.skuId === skuId),
  )
  const licensed = withLicences(tenant, user, [...kept, ...add])
  saveChanged(request, licensed, user)
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
      ...showProperties('user', licensed.properties),
    },
  }
}

/** POST /groups/{id}/assignLicense: taken on at once, done in the background (api/group-assignlicense.md). */
export function assignLicenceToGroup(request: GraphRequest): GraphAnswer {
  const { tenant } = request
  const group = neededGroup(request)
  const { add, remove } = readOrder(tenant, request.body)
  // The right to it is bought (graph-provisioning.md §2); how Graph refuses is a guess.
  if (!mayLicenseGroups(tenant))
    throw badRequest(
      'The company does not have a subscription that allows licenses to be assigned to groups.',
    )
  const before = (group.properties.assignedLicenses ?? []) as AssignedLicence[]
  if (remove.some((skuId) => !before.some((licence) => licence.skuId === skuId)))
    throw badRequest('Group does not have a corresponding license.') // guess: as for a user
  const isOut = ({ skuId }: AssignedLicence) =>
    remove.includes(skuId) || add.some((licence) => licence.skuId === skuId)
  const assignedLicenses = [...before.filter((licence) => !isOut(licence)), ...add]
  const properties = { ...group.properties, assignedLicenses }
  saveChanged(request, { ...group, properties }, group)
  queueGroup(tenant, group.id)
  const { directory } = tenant
  const shown = showProperties('group', (directory.groups.get(group.id) ?? group).properties)
  const context = 'https://graph.microsoft.com/v1.0/$metadata#groups/$entity'
  return { status: 202, body: { '@odata.context': context, ...shown } }
}

/** POST /users/{id}/reprocessLicenseAssignment: tries again what failed (api/user-reprocesslicenseassignment.md). */
export function reprocessLicences(request: GraphRequest): GraphAnswer {
  const { tenant } = request
  const user = neededUser(request)
  for (const { assignedByGroup } of statesOf(user))
    if (assignedByGroup) processMember(tenant, assignedByGroup, user.id, true)
  const context = 'https://graph.microsoft.com/v1.0/$metadata#users/$entity'
  const { properties } = tenant.directory.users.get(user.id) ?? user
  return { status: 200, body: { '@odata.context': context, ...showProperties('user', properties) } }
}

/** GET /groups/{id}/membersWithLicenseErrors (resources/group.md, relationships). */
export function listMembersWithLicenceErrors(request: GraphRequest): GraphAnswer {
  const group = neededGroup(request)
  const failed = seenReferences(request, group.id, 'members').filter((member) =>
    statesOf(member).some(({ assignedByGroup, state }) => assignedByGroup === group.id && state === 'Error'),
  )
  return answerList(request, 'directoryObject', failed)
}

// Entra ID P1, or Office 365 A3/E3 and what contains them (graph-provisioning.md §2); the part numbers are from memory.
function mayLicenseGroups({ school }: Tenant): boolean {
  return school.skus.some(
    ({ skuPartNumber, servicePlans }) =>
      /^(ENTERPRISEPACK|ENTERPRISEPREMIUM|M365EDU_A[35]|SPE_E[35]|SPB)/.test(skuPartNumber) ||
      servicePlans.some(({ servicePlanName }) => servicePlanName.startsWith('AAD_PREMIUM')),
  )
}

function readOrder({ school }: Tenant, body: unknown): { add: AssignedLicence[]; remove: string[] } {
  const order = (body ?? {}) as { addLicenses?: unknown; removeLicenses?: unknown }
  const missing = (['addLicenses', 'removeLicenses'] as const).filter((name) => !Array.isArray(order[name]))
  if (missing.length) {
    // OData's own wording for a missing parameter of an action; the code is a guess.
    throw badRequest(
      `One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: ${missing.join(', ')}.`,
    )
  }
  const add = (order.addLicenses as (Partial<AssignedLicence> | null)[]).map((licence) => ({
    skuId: readGuid(licence?.skuId),
    disabledPlans: licence?.disabledPlans ?? [],
  }))
  const remove = (order.removeLicenses as unknown[]).map(readGuid)
  for (const skuId of [...add.map((licence) => licence.skuId), ...remove]) {
    if (school.skus.some((sku) => sku.skuId === skuId)) continue
    throw badRequest(`License ${skuId} does not correspond to a valid company License.`)
  }
  return { add, remove }
}

function readGuid(value: unknown): string {
  const text = String(value).toLowerCase()
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text
  throw badRequest(`Cannot convert the literal '${String(value)}' to the expected type 'Edm.Guid'.`)
}
