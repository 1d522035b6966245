import type { DirectoryObject, Properties, Relation } from './directory.ts'
import type { Tenant } from './tenant.ts'

/** Everything a tenant holds, in an order that does not depend on how it came about. */
export interface Dump {
  users: Properties[]
  groups: (Properties & Record<Relation, string[]>)[]
  deleted: (Properties & { kind: string })[]
}

/** The whole directory as it truly is, past all limits and delays: to be held against what was planned. */
export function dumpDirectory({ directory }: Tenant): Dump {
  const listed = (objects: Iterable<DirectoryObject>) =>
    [...objects].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  const linked = (relation: Relation, group: string) =>
    [...(directory.links[relation].get(group) ?? [])].toSorted()
  return structuredClone({
    users: listed(directory.users.values()).map(({ properties }) => properties),
    groups: listed(directory.groups.values()).map(({ id, properties }) => ({
      ...properties,
      members: linked('members', id),
      owners: linked('owners', id),
    })),
    deleted: listed(directory.deleted.values()).map(({ kind, properties }) => ({ ...properties, kind })),
  })
}

const sortKey = ({ id, properties }: DirectoryObject) =>
  `${String(properties.userPrincipalName ?? properties.mailNickname)} ${id}`
