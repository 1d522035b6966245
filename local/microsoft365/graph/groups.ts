import { randomUUID } from 'node:crypto'
import type { DirectoryObject, Properties } from '../directory.ts'
import { forgetObject, isUnified, saveObject } from '../directory.ts'
import { graphTime } from '../tenant.ts'
import { licencesOf } from './licences.ts'
import { answerCount, answerList } from './lists.ts'
import { addReferences, checkNewReferences, readBinds } from './members.ts'
import { neededGroup } from './needed.ts'
import { checkBody, readSelect, showProperties } from './properties.ts'
import { badRequest, denied, invalidValue } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { seenObject, seenObjects } from './seen.ts'
import { checkMailNickname, refuseConflicts, requireProperties, saveChanged } from './users.ts'

const context = 'https://graph.microsoft.com/v1.0/$metadata#groups/$entity'

/** GET /groups (api/group-list.md). */
export function listGroups(request: GraphRequest): GraphAnswer {
  return answerList(request, 'group', seenObjects(request, 'group'))
}

/** GET /groups/$count (api/group-list.md). */
export function countGroups(request: GraphRequest): GraphAnswer {
  return answerCount(request, 'group', seenObjects(request, 'group'))
}

/** GET /groups/{id} (api/group-get.md). */
export function getGroup(request: GraphRequest): GraphAnswer {
  const group = neededGroup(request)
  const { properties } = seenObject(request, group) ?? group
  const shown = showProperties('group', properties, readSelect('group', request.query.select))
  return { status: 200, body: { '@odata.context': context, ...shown } }
}

/** POST /groups, with up to 20 owners and members at once, all or none (api/group-post-groups.md). */
export function createGroup(request: GraphRequest): GraphAnswer {
  const { tenant } = request
  const body = (request.body ?? {}) as Properties
  const given = checkBody('group', request.body, ['members@odata.bind', 'owners@odata.bind'])
  requireProperties(given, ['displayName', 'mailEnabled', 'mailNickname', 'securityEnabled'])
  checkMailNickname('group', given.mailNickname)
  checkGroupKind(given)
  const binds = { members: readBinds(request, body, 'members'), owners: readBinds(request, body, 'owners') }
  // graph-provisioning.md §2, Members; the wording is a guess.
  if (binds.members.length + binds.owners.length > 20) {
    throw badRequest('The number of owners and members specified at creation exceeds the maximum of 20.')
  }
  const id = randomUUID()
  const address = `${String(given.mailNickname)}@${tenant.school.domains[0]}`
  const unified = isUnified(given)
  const group: DirectoryObject = {
    kind: 'group',
    id,
    properties: {
      ...given,
      id,
      createdDateTime: graphTime(tenant.now()),
      renewedDateTime: graphTime(tenant.now()),
      groupTypes: given.groupTypes ?? [],
      // resources/group.md, visibility: Public when a Microsoft 365 group is made without it.
      visibility: given.visibility ?? (unified ? 'Public' : null),
      ...(unified ? { mail: address, proxyAddresses: [`SMTP:${address}`] } : {}),
    },
  }
  refuseConflicts(tenant.directory, group)
  for (const relation of ['members', 'owners'] as const)
    checkNewReferences(tenant, group, relation, binds[relation])
  saveObject(tenant.directory, tenant.now(), group, Object.keys(group.properties))
  for (const relation of ['members', 'owners'] as const)
    addReferences(tenant, group, relation, binds[relation])
  const location = `${tenant.origin}/v1.0/groups/${id}`
  return {
    status: 201,
    headers: { location },
    body: { '@odata.context': context, ...showProperties('group', group.properties) },
  }
}

/** PATCH /groups/{id}, also with up to 20 new members, all or none (api/group-update.md, api/group-post-members.md). */
export function updateGroup(request: GraphRequest): GraphAnswer {
  const { tenant } = request
  const group = neededGroup(request)
  const given = checkBody('group', request.body, ['members@odata.bind'])
  const writesGroups = ['Group.ReadWrite.All', 'Directory.ReadWrite.All'].some((need) =>
    request.caller.permissions.includes(need),
  )
  // GroupMember.ReadWrite.All lets members be changed, nothing else (permissions-reference.md).
  if (Object.keys(given).length && !writesGroups) throw denied()
  for (const name of ['displayName', 'mailNickname', 'mailEnabled', 'securityEnabled']) {
    if (given[name] === null) throw invalidValue(name, 'Group')
  }
  checkMailNickname('group', given.mailNickname)
  const members = readBinds(request, (request.body ?? {}) as Properties, 'members')
  checkNewReferences(tenant, group, 'members', members)
  saveChanged(request, { ...group, properties: { ...group.properties, ...given } }, group)
  addReferences(tenant, group, 'members', members)
  return { status: 204 }
}

/** DELETE /groups/{id}: Microsoft 365 groups go to the recycle bin, security groups are gone at once (api/group-delete.md). */
export function deleteGroup(request: GraphRequest): GraphAnswer {
  const { directory, now } = request.tenant
  const group = neededGroup(request)
  // entra licensing-group-advanced.md, "Deleting a group with license assigned"; the wording is a guess.
  if (licencesOf(group).length)
    throw badRequest('The group has licenses assigned. Remove them before the group is deleted.')
  if (isUnified(group.properties)) {
    const properties = { ...group.properties, deletedDateTime: graphTime(now()) }
    saveObject(directory, now(), { ...group, properties }, ['deletedDateTime'])
  } else {
    forgetObject(directory, now(), group)
  }
  return { status: 204 }
}

function checkGroupKind(given: Properties): void {
  const { mailEnabled, securityEnabled, groupTypes } = given
  if (isUnified(given)) {
    // api/group-post-groups.md: a Microsoft 365 group is mail-enabled; the wording is a guess.
    if (!mailEnabled) throw badRequest('Unified groups must be mail enabled.')
    return
  }
  if (Array.isArray(groupTypes) && groupTypes.some((type) => type !== 'DynamicMembership')) {
    throw invalidValue('groupTypes', 'Group')
  }
  if (mailEnabled || !securityEnabled) {
    throw badRequest(
      'The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.',
    )
  }
}
