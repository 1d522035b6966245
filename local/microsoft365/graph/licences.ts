import type { SeedSku } from '../../school.ts'
import type { DirectoryObject, Properties } from '../directory.ts'
import type { Tenant } from '../tenant.ts'
import { graphTime } from '../tenant.ts'
import { neededUser } from './needed.ts'
import { showProperties } from './properties.ts'
import { badRequest, notFound } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { saveChanged, withMailAddress } from './users.ts'

/** A licence on a user. */
export interface AssignedLicence {
  skuId: string
  disabledPlans: string[]
}

/** GET /subscribedSkus (api/subscribedsku-list.md). */
export function listSkus({ tenant, query }: GraphRequest): GraphAnswer {
  const select = query.select?.split(',').map((name) => name.trim())
  const value = tenant.school.skus.map((sku) => pick(showSku(tenant, sku), select))
  return {
    status: 200,
    body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscribedSkus', value },
  }
}

/** GET /subscribedSkus/{tenant id}_{sku id} (api/subscribedsku-get.md). */
export function getSku({ tenant, ids }: GraphRequest): GraphAnswer {
  const found = tenant.school.skus.find(({ skuId }) => `${tenant.school.tenantId}_${skuId}` === ids.sku)
  if (!found) throw notFound(ids.sku ?? '')
  return { status: 200, body: showSku(tenant, found) }
}

/** GET /users/{id}/licenseDetails (api/user-list-licensedetails.md). */
export function listLicenceDetails(request: GraphRequest): GraphAnswer {
  const user = neededUser(request)
  const value = licencesOf(user).flatMap(({ skuId }) => {
    const sku = request.tenant.school.skus.find((one) => one.skuId === skuId)
    if (!sku) return []
    const { skuPartNumber } = sku
    return {
      id: Buffer.from(`${user.id}${skuId}`).toString('base64url'),
      skuId,
      skuPartNumber,
      servicePlans: showPlans(sku),
    }
  })
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${user.id}')/licenseDetails`
  return { status: 200, body: { '@odata.context': context, value } }
}

/** POST /users/{id}/assignLicense (api/user-assignlicense.md). */
export function assignLicence(request: GraphRequest): GraphAnswer {
  const { tenant } = request
  const user = neededUser(request)
  const { add, remove } = readOrder(request.body)
  for (const skuId of [...add.map((licence) => licence.skuId), ...remove]) {
    if (tenant.school.skus.some((sku) => sku.skuId === skuId)) continue
    throw badRequest(`License ${skuId} does not correspond to a valid company License.`)
  }
  const before = licencesOf(user)
  const has = (skuId: string) => before.some((licence) => licence.skuId === skuId)
  if (remove.some((skuId) => !has(skuId))) throw badRequest('User does not have a corresponding license.')
  // CIPP and others report it for new users: the location itself is late (graph-provisioning.md §2); how often, is a guess.
  const isLate = tenant.replicas?.isYoung(user.id) && tenant.random() < 0.15
  if (add.length && (!user.properties.usageLocation || isLate)) {
    throw badRequest('License assignment cannot be done for user with invalid usage location.')
  }
  const full = add.find(({ skuId }) => !has(skuId) && freeSeats(tenant, skuId) < 1)
  if (full) throw badRequest(`Subscription with SKU ${full.skuId} does not have any available licenses.`)
  const kept = before.filter(
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

/** The licences a user holds. */
export function licencesOf({ properties }: DirectoryObject): AssignedLicence[] {
  return (properties.assignedLicenses ?? []) as AssignedLicence[]
}

/** Seats nobody living sits on: prepaidUnits.enabled less consumedUnits. */
export function freeSeats(tenant: Tenant, skuId: string): number {
  const sku = tenant.school.skus.find((one) => one.skuId === skuId)
  return (sku?.seats ?? 0) - (tenant.directory.seats.get(skuId) ?? 0)
}

/** The user with exactly these licences; a mailbox licence gives an address (at once, where Exchange takes minutes). */
export function withLicences(
  tenant: Tenant,
  user: DirectoryObject,
  licences: AssignedLicence[],
): DirectoryObject {
  const at = graphTime(tenant.now())
  const properties: Properties = {
    ...user.properties,
    assignedLicenses: licences,
    licenseAssignmentStates: licences.map((licence) => ({
      ...licence,
      assignedByGroup: null,
      state: 'Active',
      error: 'None',
      lastUpdatedDateTime: at,
    })),
  }
  const hasMailbox = tenant.school.skus
    .filter(({ skuId }) => licences.some((licence) => licence.skuId === skuId))
    .some(({ servicePlans }) =>
      servicePlans.some(({ servicePlanName }) => servicePlanName.startsWith('EXCHANGE')),
    )
  const address = String(properties.userPrincipalName)
  const isTaken = tenant.directory.names.has(`smtp:${address.toLowerCase()}`)
  if (!hasMailbox || properties.mail || isTaken) return { ...user, properties }
  return { ...user, properties: withMailAddress({ ...properties, mail: address }, user.properties) }
}

function readOrder(body: unknown): { add: AssignedLicence[]; remove: string[] } {
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
  return { add, remove: (order.removeLicenses as unknown[]).map(readGuid) }
}

function readGuid(value: unknown): string {
  const text = String(value).toLowerCase()
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text
  throw badRequest(`Cannot convert the literal '${String(value)}' to the expected type 'Edm.Guid'.`)
}

function showPlans({ servicePlans }: SeedSku) {
  return servicePlans.map((plan) => ({ ...plan, provisioningStatus: 'Success', appliesTo: 'User' }))
}

function showSku(tenant: Tenant, sku: SeedSku): Properties {
  const { tenantId, displayName } = tenant.school
  return {
    id: `${tenantId}_${sku.skuId}`,
    accountId: tenantId,
    accountName: displayName,
    appliesTo: 'User',
    capabilityStatus: 'Enabled',
    consumedUnits: tenant.directory.seats.get(sku.skuId) ?? 0,
    prepaidUnits: { enabled: sku.seats, suspended: 0, warning: 0, lockedOut: 0 },
    skuId: sku.skuId,
    skuPartNumber: sku.skuPartNumber,
    servicePlans: showPlans(sku),
    subscriptionIds: [],
  }
}

function pick(properties: Properties, names: string[] | undefined): Properties {
  if (!names) return properties
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)))
}
