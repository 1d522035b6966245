import { z } from 'zod'
import type { Graph } from '../context.ts'
import type { Snapshot, TenantGroup, TenantUser } from './snapshot.ts'

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
})
/** The properties that {@link readGroup} needs. */
export const groupProperties = Object.keys(graphGroup.shape).join(',')

const graphLicence = z.object({
  skuId: z.string(),
  skuPartNumber: z.string(),
  consumedUnits: z.number().nullish(),
  capabilityStatus: z.string().nullish(),
  prepaidUnits: z.object({ enabled: z.number().nullish() }).nullish(),
})

const organization = z.object({
  verifiedDomains: z.array(z.object({ name: z.string(), isDefault: z.boolean().nullish() })),
})

const idPage = z.object({
  value: z.array(z.object({ id: z.string() })),
  '@odata.nextLink': z.string().optional(),
})

/**
 * Reads what a plan compares a roster with, by pages of 999 and members twenty groups at a time.
 * Throws Refusal: unavailable when Graph does not answer, conflict when it does not let Talka read.
 */
export async function readTenant(
  graph: Graph,
  accountDomain: string | null,
  hasClass: (group: TenantGroup) => boolean,
  stillAlive: () => Promise<void>,
): Promise<Snapshot> {
  const { domains, domain } = await readDomains(graph, accountDomain)
  const users = await readAll(graph, `/users?$select=${userProperties}&$top=999`, readUser, stillAlive)
  const deletedUsers = await readAll(
    graph,
    `/directory/deletedItems/microsoft.graph.user?$select=${userProperties}&$top=999`,
    readUser,
    stillAlive,
  )
  const groups = await readAll(graph, `/groups?$select=${groupProperties}&$top=999`, readGroup, stillAlive)
  await readMembers(graph, groups.filter(hasClass))
  return { domains, domain, users, deletedUsers, groups, licences: await readLicences(graph) }
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
  const licences: Snapshot['licences'] = []
  for await (const one of graph.list('/subscribedSkus')) {
    const { skuId, skuPartNumber, consumedUnits, prepaidUnits, capabilityStatus } = graphLicence.parse(one)
    if (capabilityStatus && capabilityStatus !== 'Enabled') continue
    licences.push({
      skuId,
      partNumber: skuPartNumber,
      free: (prepaidUnits?.enabled ?? 0) - (consumedUnits ?? 0),
    })
  }
  return licences
}

async function readAll<One>(
  graph: Graph,
  url: string,
  read: (one: unknown) => One,
  stillAlive: () => Promise<void>,
): Promise<One[]> {
  const all: One[] = []
  for await (const one of graph.list(url)) {
    all.push(read(one))
    if (all.length % 5000 === 0) await stillAlive()
  }
  return all
}

/** A Graph user as plans see one. */
export function readUser(user: unknown): TenantUser {
  const { assignedLicenses, accountEnabled, ...read } = graphUser.parse(user)
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
    accountEnabled: accountEnabled !== false,
    skuIds: (assignedLicenses ?? []).map(({ skuId }) => skuId),
  }
}

/** A Graph group as plans see one; its members are read apart. */
export function readGroup(group: unknown): TenantGroup {
  const { id, displayName, mailNickname, groupTypes, isAssignableToRole } = graphGroup.parse(group)
  return {
    id,
    displayName: displayName ?? '',
    mailNickname: mailNickname ?? '',
    isSpecial: isAssignableToRole === true || (groupTypes ?? []).includes('DynamicMembership'),
    members: [],
    owners: [],
  }
}

async function readMembers(graph: Graph, groups: readonly TenantGroup[]): Promise<void> {
  const lists = groups.flatMap((group) => [
    { url: `/groups/${group.id}/members?$select=id&$top=999`, into: group.members },
    { url: `/groups/${group.id}/owners?$select=id&$top=999`, into: group.owners },
  ])
  const answers = await graph.send(lists.map(({ url }) => ({ method: 'GET' as const, url })))
  for (const [at, { url, into }] of lists.entries()) {
    const answer = answers[at]
    const page = answer?.ok ? idPage.parse(answer.body) : null
    if (page) into.push(...page.value.map(({ id }) => id))
    // A list of its own says best why it cannot be read, and goes on where one page is not enough.
    const next = page ? page['@odata.nextLink'] : url
    if (next) for await (const { id } of graph.list(next)) into.push(String(id))
  }
}
