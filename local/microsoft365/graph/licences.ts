import type { SeedSku } from '../../school.ts'
import type { DirectoryObject, Properties } from '../directory.ts'
import type { Tenant } from '../tenant.ts'
import { graphTime } from '../tenant.ts'
import { neededUser } from './needed.ts'
import { notFound } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { withMailAddress } from './users.ts'

/** A licence on a user. */
export interface AssignedLicence {
  skuId: string
  disabledPlans: string[]
}

/** One source of a licence of a user: `assignedByGroup` is null for the user's own. */
export interface LicenceState extends AssignedLicence {
  assignedByGroup: string | null
  state: 'Active' | 'Error'
  error: 'None' | 'CountViolation'
  lastUpdatedDateTime: string
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

/** The licences a user holds, each once, whether given directly or by a group. */
export function licencesOf({ properties }: DirectoryObject): AssignedLicence[] {
  return (properties.assignedLicenses ?? []) as AssignedLicence[]
}

/** Where each licence of a user comes from, and whether it works (resources/licenseassignmentstate.md). */
export function statesOf({ properties }: DirectoryObject): LicenceState[] {
  return (properties.licenseAssignmentStates ?? []) as LicenceState[]
}

/** Seats nobody living sits on: prepaidUnits.enabled less consumedUnits. */
export function freeSeats(tenant: Tenant, skuId: string): number {
  const sku = tenant.school.skus.find((one) => one.skuId === skuId)
  return (sku?.seats ?? 0) - (tenant.directory.seats.get(skuId) ?? 0)
}

/** The user with exactly these direct licences, and those of groups as they are. */
export function withLicences(
  tenant: Tenant,
  user: DirectoryObject,
  licences: AssignedLicence[],
): DirectoryObject {
  const before = statesOf(user)
  const direct = licences.map((licence) => {
    const known = before.find((state) => !state.assignedByGroup && state.skuId === licence.skuId)
    const isSame = known && String(known.disabledPlans) === String(licence.disabledPlans)
    return isSame ? known : activeState(tenant, licence, null)
  })
  return withStates(tenant, user, [...direct, ...before.filter(({ assignedByGroup }) => assignedByGroup)])
}

/** A licence that works from now on. */
export function activeState(
  { now }: Tenant,
  { skuId, disabledPlans }: AssignedLicence,
  assignedByGroup: string | null,
): LicenceState {
  const lastUpdatedDateTime = graphTime(now())
  return { skuId, disabledPlans, assignedByGroup, state: 'Active', error: 'None', lastUpdatedDateTime }
}

/** The user with exactly these states; a mailbox licence gives an address (at once, where Exchange takes minutes). */
export function withStates(tenant: Tenant, user: DirectoryObject, states: LicenceState[]): DirectoryObject {
  const licences = new Map<string, AssignedLicence>()
  for (const { skuId, disabledPlans, state } of states) {
    if (state !== 'Active') continue
    // A plan is off only where every source turns it off (entra licensing-group-advanced.md).
    const other = licences.get(skuId)
    const off = other ? disabledPlans.filter((plan) => other.disabledPlans.includes(plan)) : disabledPlans
    licences.set(skuId, { skuId, disabledPlans: off })
  }
  const properties: Properties = {
    ...user.properties,
    assignedLicenses: [...licences.values()],
    licenseAssignmentStates: states,
  }
  const hasMailbox = tenant.school.skus
    .filter(({ skuId }) => licences.has(skuId))
    .some(({ servicePlans }) =>
      servicePlans.some(({ servicePlanName }) => servicePlanName.startsWith('EXCHANGE')),
    )
  const address = String(properties.userPrincipalName)
  const isTaken = tenant.directory.names.has(`smtp:${address.toLowerCase()}`)
  if (!hasMailbox || properties.mail || isTaken) return { ...user, properties }
  return { ...user, properties: withMailAddress({ ...properties, mail: address }, user.properties) }
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
