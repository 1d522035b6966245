import type { Graph } from '../../core/context.ts'

/** One account of the tenant, as Graph shows it now. */
export interface TenantUser {
  id: string
  displayName: string
  accountEnabled: boolean
  licences: string[]
  [property: string]: unknown
}

/** Reads every account by its sign-in name, with the short names of its licences. */
export async function readUsers(graph: Graph): Promise<Map<string, TenantUser>> {
  const licences = new Map<string, string>()
  for await (const { skuId, skuPartNumber } of graph.list('/subscribedSkus'))
    licences.set(String(skuId), String(skuPartNumber))
  const users = new Map<string, TenantUser>()
  const select =
    'id,userPrincipalName,displayName,employeeId,employeeType,department,accountEnabled,usageLocation,assignedLicenses'
  for await (const { assignedLicenses, ...user } of graph.list(`/users?$select=${select}&$top=999`)) {
    const assigned = assignedLicenses as { skuId: string }[]
    const named = assigned.map(({ skuId }) => licences.get(skuId) ?? skuId)
    users.set(String(user.userPrincipalName), { ...(user as unknown as TenantUser), licences: named })
  }
  return users
}

/** Reads every group by its name, with the sign-in names of its members and owners. */
export async function readGroups(graph: Graph) {
  const groups = new Map<string, { id: string; members: string[]; owners: string[] }>()
  for await (const { id, displayName } of graph.list('/groups?$select=id,displayName&$top=999')) {
    groups.set(String(displayName), {
      id: String(id),
      members: await namesIn(graph, `/groups/${id}/members`),
      owners: await namesIn(graph, `/groups/${id}/owners`),
    })
  }
  return groups
}

async function namesIn(graph: Graph, url: string): Promise<string[]> {
  const names: string[] = []
  for await (const { userPrincipalName } of graph.list(`${url}?$select=id,userPrincipalName&$top=999`)) {
    names.push(String(userPrincipalName))
  }
  return names.sort()
}
