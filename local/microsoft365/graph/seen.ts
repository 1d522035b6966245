import type { DirectoryObject, Kind, Relation } from '../directory.ts'
import { findObject } from '../directory.ts'
import type { GraphRequest } from './request.ts'

type Reaching = Pick<GraphRequest, 'tenant' | 'reach'>

/** The object as the copy that was reached has it; undefined where it has not heard of it. */
export function seenObject(
  { tenant, reach }: Reaching,
  object: DirectoryObject,
): DirectoryObject | undefined {
  const version = tenant.replicas?.versionOf(object.id, reach)
  return version ? version.before : object
}

/** All users or groups that the copy has: also those that are gone elsewhere. */
export function seenObjects(request: Reaching, kind: Kind): DirectoryObject[] {
  const { directory, replicas } = request.tenant
  const living = [...(kind === 'user' ? directory.users : directory.groups).values()]
  if (!replicas || request.reach === 'primary') return living
  const seen = living.flatMap((object) => seenObject(request, object) ?? [])
  return [...seen, ...replicas.ghosts(kind, request.reach)]
}

/** The people and groups a group refers to, as the copy has it. */
export function seenReferences(request: Reaching, group: string, relation: Relation): DirectoryObject[] {
  const { directory, replicas } = request.tenant
  const ids = [...(directory.links[relation].get(group) ?? [])]
  if (!replicas) return ids.flatMap((id) => findObject(directory, id) ?? [])
  const seen = ids.filter((id) => replicas.hadLink(relation, group, id, request.reach) !== false)
  return seen.flatMap((id) => {
    const object = findObject(directory, id)
    return object ? (seenObject(request, object) ?? []) : []
  })
}
