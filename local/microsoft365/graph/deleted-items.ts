import type { DirectoryObject, Kind } from '../directory.ts'
import { findObject, forgetObject, saveLink, saveObject } from '../directory.ts'
import type { Tenant } from '../tenant.ts'
import { queueGroup } from './group-licences.ts'
import { freeSeats, statesOf, withStates } from './licences.ts'
import { answerList, readListSelect, showInList } from './lists.ts'
import { denied, notFound } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { refuseConflicts } from './users.ts'

const keptFor = 30 * 24 * 60 * 60 * 1000

/** GET /directory/deletedItems/microsoft.graph.user and .group (api/directory-deleteditems-list.md). */
export function listDeleted(kind: Kind) {
  return (request: GraphRequest): GraphAnswer =>
    answerList(
      request,
      kind,
      [...request.tenant.directory.deleted.values()].filter((object) => object.kind === kind),
    )
}

/** GET /directory/deletedItems/{id} (api/directory-deleteditems-get.md). */
export function getDeleted(request: GraphRequest): GraphAnswer {
  const select = readListSelect('directoryObject', request.query.select)
  return { status: 200, body: showObject(neededDeleted(request, 'Read'), select) }
}

/** POST /directory/deletedItems/{id}/restore: with its groups, and its licences as far as there are seats (api/directory-deleteditems-restore.md). */
export function restoreDeleted(request: GraphRequest): GraphAnswer {
  const { tenant } = request
  const { directory, now } = tenant
  const { before, ...deleted } = neededDeleted(request, 'ReadWrite')
  const { deletedDateTime: _, ...properties } = deleted.properties
  let restored: DirectoryObject = { ...deleted, properties }
  if (before) {
    properties.userPrincipalName = before.userPrincipalName
    // guess: who finds no free seat comes back without the licence.
    const seated = statesOf(restored).filter(
      ({ skuId, assignedByGroup }) => !assignedByGroup && freeSeats(tenant, skuId) > 0,
    )
    restored = withStates(tenant, restored, seated)
  }
  // guess: a name taken meanwhile is told as any other conflict.
  refuseConflicts(directory, restored)
  saveObject(directory, now(), restored, Object.keys(restored.properties))
  for (const { relation, group } of before?.links ?? []) {
    if (!findObject(directory, group)) continue
    saveLink(directory, now(), { relation, group, member: restored.id, present: true })
    if (relation === 'members') queueGroup(tenant, group)
  }
  return { status: 200, body: showObject(restored) }
}

/** DELETE /directory/deletedItems/{id}: for good (api/directory-deleteditems-delete.md). */
export function purgeDeleted(request: GraphRequest): GraphAnswer {
  const { directory, now } = request.tenant
  forgetObject(directory, now(), neededDeleted(request, 'ReadWrite'))
  return { status: 204 }
}

/** Forgets for good what has lain in the recycle bin for 30 days (api/directory-deleteditems-restore.md). */
export function purgeExpired({ directory, now }: Tenant): void {
  for (const object of directory.deleted.values()) {
    if (now().getTime() - Date.parse(String(object.properties.deletedDateTime)) < keptFor) continue
    forgetObject(directory, now(), object)
  }
}

function neededDeleted(request: GraphRequest, access: 'Read' | 'ReadWrite'): DirectoryObject {
  const { tenant, ids, caller, reach } = request
  const object = tenant.directory.deleted.get((ids.object ?? '').toLowerCase())
  // Just deleted, and the copy that was reached still has it among the living.
  if (!object || tenant.replicas?.versionOf(object.id, reach)?.before) throw notFound(ids.object ?? '')
  const area = object.kind === 'user' ? 'User' : 'Group'
  const rights = access === 'Read' ? ['Read', 'ReadWrite'] : ['ReadWrite']
  const may = rights.some((right) => caller.permissions.includes(`${area}.${right}.All`))
  const mayAny = access === 'Read' && caller.permissions.includes('Directory.Read.All')
  if (!may && !mayAny && !caller.permissions.includes('Directory.ReadWrite.All')) throw denied()
  return object
}

function showObject(object: DirectoryObject, select?: string[]) {
  const context = 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects/$entity'
  return { '@odata.context': context, ...showInList('directoryObject', object, select) }
}
