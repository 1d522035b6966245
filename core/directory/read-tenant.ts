import { z } from 'zod'
import type { Graph } from '../context.ts'
import type { Snapshot, TenantFacts, TenantGroup, TenantUser } from './snapshot.ts'

const optionalText = z.string().nullish()

const graphUser = z.object({
  id: z.guid(),
  userPrincipalName: z.string(),
  mailNickname: optionalText,
  displayName: optionalText,
  givenName: optionalText,
  surname: optionalText,
  employeeId: optionalText,
  employeeType: optionalText,
  department: optionalText,
  accountEnabled: z.boolean().nullish(),
  usageLocation: optionalText,
  ageGroup: optionalText,
  userType: optionalText,
  onPremisesSyncEnabled: z.boolean().nullish(),
  assignedLicenses: z.array(z.object({ skuId: z.string() })).nullish(),
})
/** The properties that {@link readUser} needs. */
export const userProperties = Object.keys(graphUser.shape).join(',')

const graphGroup = z.object({
  id: z.guid(),
  displayName: optionalText,
  mailNickname: optionalText,
  groupTypes: z.array(z.string()).nullish(),
  isAssignableToRole: z.boolean().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  visibility: optionalText,
  resourceProvisioningOptions: z.array(z.string()).nullish(),
  assignedLicenses: z.array(z.object({ skuId: z.string() })).nullish(),
})
/** The properties that {@link readGroup} needs. */
export const groupProperties = Object.keys(graphGroup.shape).join(',')

const graphLicence = z.object({
  skuId: z.string(),
  skuPartNumber: z.string(),
  consumedUnits: z.number().nullish(),
  capabilityStatus: z.string().nullish(),
  prepaidUnits: z.object({ enabled: z.number().nullish() }).nullish(),
  servicePlans: z.array(z.object({ servicePlanName: z.string() })).nullish(),
})

const organization = z.object({
  verifiedDomains: z.array(z.object({ name: z.string(), isDefault: z.boolean().nullish() })),
})

/** What the tenant is and has. Throws Refusal: unavailable when Graph does not answer, conflict when it forbids. */
export async function readFacts(graph: Graph): Promise<TenantFacts> {
  const { domains, domain } = await readDomains(graph, null)
  const skus = await readSkus(graph)
  return {
    domains: [domain, ...domains.filter((one) => one !== domain)],
    licences: skus.map(licenceOf),
    canLicenseGroups: skus.some(givesGroupLicensing),
  }
}

/** Accounts deleted within the last 30 days, which can be restored. */
export async function readDeletedUsers(graph: Graph): Promise<TenantUser[]> {
  const deleted: TenantUser[] = []
  const url = `/directory/deletedItems/microsoft.graph.user?$select=${userProperties}&$top=999`
  for await (const one of graph.list(url)) deleted.push(readUser(one))
  return deleted
}

/** The verified domains and the one for new accounts: the school's choice, or the tenant's default. */
export async function readDomains(graph: Graph, accountDomain: string | null) {
  for await (const one of graph.list('/organization?$select=verifiedDomains')) {
    const { verifiedDomains } = organization.parse(one)
    const standard = verifiedDomains.find(({ isDefault }) => isDefault) ?? verifiedDomains[0]
    return {
      domains: verifiedDomains.map(({ name }) => name.toLowerCase()),
      domain: accountDomain ?? standard?.name.toLowerCase() ?? '',
    }
  }
  return { domains: [], domain: accountDomain ?? '' }
}

/** The licences that the school can give, with the seats left of each. */
export async function readLicences(graph: Graph): Promise<Snapshot['licences']> {
  return (await readSkus(graph)).map(licenceOf)
}

type Sku = z.output<typeof graphLicence>

async function readSkus(graph: Graph): Promise<Sku[]> {
  const skus: Sku[] = []
  for await (const one of graph.list('/subscribedSkus')) {
    const sku = graphLicence.parse(one)
    if (!sku.capabilityStatus || sku.capabilityStatus === 'Enabled') skus.push(sku)
  }
  return skus
}

function licenceOf({ skuId, skuPartNumber, consumedUnits, prepaidUnits }: Sku): Snapshot['licences'][number] {
  return {
    skuId,
    partNumber: skuPartNumber,
    free: (prepaidUnits?.enabled ?? 0) - (consumedUnits ?? 0),
  }
}

/**
 * Licences that come by group need Entra ID P1, or Office 365 A3 and higher
 * (learn.microsoft.com/entra/fundamentals/concept-group-based-licensing, "Licensing requirements").
 */
function givesGroupLicensing({ skuPartNumber, servicePlans }: Sku): boolean {
  return (
    /ENTERPRISEP(ACK|REMIUM)|_A[35](_|$)|_E[35]$|^SP[BE]/.test(skuPartNumber) ||
    (servicePlans ?? []).some(({ servicePlanName }) => servicePlanName.startsWith('AAD_PREMIUM'))
  )
}

/** A Graph user as plans see one. */
export function readUser(user: unknown): TenantUser {
  const { assignedLicenses, accountEnabled, userType, onPremisesSyncEnabled, ...read } = graphUser.parse(user)
  return {
    id: read.id,
    userPrincipalName: read.userPrincipalName,
    mailNickname: read.mailNickname ?? '',
    displayName: read.displayName ?? '',
    givenName: read.givenName ?? '',
    surname: read.surname ?? '',
    employeeId: read.employeeId ?? null,
    employeeType: read.employeeType ?? null,
    department: read.department ?? null,
    usageLocation: read.usageLocation ?? null,
    ageGroup: read.ageGroup ?? null,
    isGuest: userType === 'Guest',
    isSynced: onPremisesSyncEnabled === true,
    accountEnabled: accountEnabled !== false,
    skuIds: (assignedLicenses ?? []).map(({ skuId }) => skuId),
  }
}

/** A Graph group as plans see one; its members are told apart. */
export function readGroup(group: unknown): TenantGroup {
  const { id, displayName, mailNickname, groupTypes, ...read } = graphGroup.parse(group)
  const isSynced = read.onPremisesSyncEnabled === true
  const isDynamic = (groupTypes ?? []).includes('DynamicMembership')
  return {
    id,
    displayName: displayName ?? '',
    mailNickname: mailNickname ?? '',
    isSpecial: read.isAssignableToRole === true || isDynamic || isSynced,
    isSynced,
    // What `POST /education/classes` makes hides its members, and nothing else of Talka's does.
    isClass: read.visibility === 'HiddenMembership',
    hasTeam: (read.resourceProvisioningOptions ?? []).includes('Team'),
    skuIds: (read.assignedLicenses ?? []).map(({ skuId }) => skuId),
    members: [],
    owners: [],
  }
}
