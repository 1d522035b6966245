import type { DirectoryObject, Properties, Relation } from '../directory.ts'
import { findObject, findUser, isUnified, saveLink } from '../directory.ts'
import type { Tenant } from '../tenant.ts'
import { queueGroup } from './group-licences.ts'
import { answerCount, answerList } from './lists.ts'
import { neededGroup } from './needed.ts'
import { badRequest, denied, notFound } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { seenObject, seenReferences } from './seen.ts'

/** The four things one can do with the members, and likewise with the owners, of a group (api/group-list-members.md and its neighbours). */
export function referenceActions(relation: Relation) {
  const listed = (request: GraphRequest) => {
    const group = neededGroup(request)
    // api/group-list-members.md: members of a hidden membership need Member.Read.Hidden, too.
    if (relation === 'members' && !showsMembers(request, group)) throw denied()
    return seenReferences(request, group.id, relation)
  }
  return {
    list: (request: GraphRequest) => answerList(request, 'directoryObject', listed(request)),
    count: (request: GraphRequest) => answerCount(request, 'directoryObject', listed(request)),
    add: (request: GraphRequest) => addOne(request, relation),
    remove: (request: GraphRequest) => removeOne(request, relation),
  }
}

/** Whether this caller may see who is in a group. */
export function showsMembers(
  { caller }: Pick<GraphRequest, 'caller'>,
  { properties }: DirectoryObject,
): boolean {
  const rights = ['Member.Read.Hidden', 'Directory.ReadWrite.All']
  return (
    properties.visibility !== 'HiddenMembership' || rights.some((one) => caller.permissions.includes(one))
  )
}

/** The people and groups a group refers to. */
export function referencesOf({ directory }: Tenant, group: string, relation: Relation): DirectoryObject[] {
  return [...(directory.links[relation].get(group) ?? [])].flatMap((id) => findObject(directory, id) ?? [])
}

/** Reads "members@odata.bind" into ids; whom it names must exist, and there may be 20 at most (api/group-post-members.md). */
export function readBinds(request: GraphRequest, body: Properties, relation: Relation): string[] {
  const urls = body[`${relation}@odata.bind`]
  if (urls === undefined) return []
  if (!Array.isArray(urls)) throw badRequest(`The value of '${relation}@odata.bind' must be an array.`) // guess
  // graph-provisioning.md §2, Members; the wording is a guess.
  if (urls.length > 20)
    throw badRequest(`The number of references in '${relation}@odata.bind' exceeds the maximum of 20.`)
  return urls.map((url) => readReference(request, url))
}

/** Refuses the whole set if one of it is there already, twice in it, or of a kind the group cannot hold. */
export function checkNewReferences(
  tenant: Tenant,
  group: DirectoryObject,
  relation: Relation,
  ids: string[],
): void {
  const present = tenant.directory.links[relation].get(group.id)
  if (ids.some((id, index) => present?.has(id) || ids.indexOf(id) !== index)) {
    throw badRequest(
      `One or more added object references already exist for the following modified properties: '${relation}'.`,
    )
  }
  // api/group-post-members.md: only users in Microsoft 365 groups; the wording is a guess.
  const hasGroup = ids.some((id) => tenant.directory.groups.has(id))
  if (hasGroup && (isUnified(group.properties) || relation === 'owners')) {
    throw badRequest('The reference target of type Group is not allowed for this group.')
  }
}

/** Adds references that were checked before. */
export function addReferences(
  tenant: Tenant,
  group: DirectoryObject,
  relation: Relation,
  ids: string[],
): void {
  const { directory, now } = tenant
  for (const member of ids) saveLink(directory, now(), { relation, group: group.id, member, present: true })
  if (ids.length && relation === 'members') queueGroup(tenant, group.id)
}

function addOne(request: GraphRequest, relation: Relation): GraphAnswer {
  const group = neededGroup(request)
  const url = (request.body as Properties | null | undefined)?.['@odata.id']
  const ids = [readReference(request, url)]
  checkNewReferences(request.tenant, group, relation, ids)
  addReferences(request.tenant, group, relation, ids)
  return { status: 204 }
}

function removeOne(request: GraphRequest, relation: Relation): GraphAnswer {
  const { directory, now } = request.tenant
  const group = neededGroup(request)
  const member = (request.ids.member ?? '').toLowerCase()
  const present = directory.links[relation].get(group.id)
  if (!present?.has(member)) throw notFound(member)
  // api/group-delete-owners.md: a Microsoft 365 group keeps one owner.
  if (relation === 'owners' && isUnified(group.properties) && present.size === 1) {
    throw badRequest('The group must have at least one owner, hence this owner cannot be removed.')
  }
  saveLink(directory, now(), { relation, group: group.id, member, present: false })
  if (relation === 'members') queueGroup(request.tenant, group.id)
  return { status: 204 }
}

// References are addresses of Graph itself; its local origin is taken as well.
function readReference(request: GraphRequest, url: unknown): string {
  const { directory, origin, random } = request.tenant
  const [, host, kind, key, otherKey] =
    /^(https:\/\/[^/]+)\/v1\.0\/(directoryObjects|users|groups)(?:\/([^/]+)|\('([^']+)'\))$/.exec(
      String(url),
    ) ?? []
  const id = decodeURIComponent(key ?? otherKey ?? '')
  if (!id || (host !== 'https://graph.microsoft.com' && host !== origin)) {
    throw badRequest('Invalid URL format specified in payload.') // guess
  }
  const found = kind === 'users' ? findUser(directory, id) : findObject(directory, id.toLowerCase())
  if (!found || (kind === 'groups' && found.kind !== 'group')) throw notFound(id)
  // graph-provisioning.md §2, Replication: both answers are reported for one who is there, but not everywhere yet.
  if (!seenObject(request, found))
    throw random() < 0.5 ? notFound(id) : badRequest('Not a valid reference update.')
  return found.id
}
