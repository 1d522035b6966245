import { randomUUID } from 'node:crypto'
import type { DirectoryObject, Properties } from '../directory.ts'
import { isUnified } from '../directory.ts'
import { referencesOf } from './members.ts'
import { neededGroup } from './needed.ts'
import { badRequest, GraphRefusal, notFound } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { saveChanged } from './users.ts'

/** PUT /groups/{id}/team: a team on a Microsoft 365 group that has an owner (api/team-put-teams.md). */
export function createTeam(request: GraphRequest): GraphAnswer {
  const group = neededGroup(request)
  if (!isUnified(group.properties)) throw badRequest('The group is not a Microsoft 365 group.') // guess
  if (hasTeam(group)) throw new GraphRefusal(409, 'Conflict', 'The group is already provisioned.') // guess
  needOwner(request, group)
  change(request, group, { resourceProvisioningOptions: ['Team'], isArchived: false })
  return { status: 201, body: showTeam({ ...group, properties: { ...group.properties, isArchived: false } }) }
}

/** GET /groups/{id}/team and GET /teams/{id} (api/team-get.md). */
export function getTeam(request: GraphRequest): GraphAnswer {
  return { status: 200, body: showTeam(neededTeam(request)) }
}

/**
 * POST /teams/{id}/archive (api/team-archive.md): done later, while the answer names an operation to look at; here at
 * once. Archiving what is archived, and the other way round, changes nothing (a guess).
 */
export function archiveTeam(request: GraphRequest): GraphAnswer {
  return setArchived(request, true)
}

/** POST /teams/{id}/unarchive (api/team-unarchive.md). */
export function unarchiveTeam(request: GraphRequest): GraphAnswer {
  return setArchived(request, false)
}

function setArchived(request: GraphRequest, isArchived: boolean): GraphAnswer {
  const team = neededTeam(request)
  needOwner(request, team)
  change(request, team, { isArchived })
  return { status: 202, headers: { Location: `/teams('${team.id}')/operations('${randomUUID()}')` } }
}

const hasTeam = ({ properties }: DirectoryObject) =>
  Array.isArray(properties.resourceProvisioningOptions) &&
  properties.resourceProvisioningOptions.includes('Team')

function neededTeam(request: GraphRequest): DirectoryObject {
  const ids = { ...request.ids, group: request.ids.team ?? request.ids.group ?? '' }
  const group = neededGroup({ ...request, ids })
  if (!hasTeam(group)) throw notFound(group.id)
  return group
}

// "the team and group must have an owner" (api/team-archive.md, api/team-put-teams.md); the wording is a guess.
function needOwner({ tenant }: GraphRequest, { id }: DirectoryObject): void {
  if (referencesOf(tenant, id, 'owners').length === 0) throw badRequest('The group must have an owner.')
}

function change(request: GraphRequest, group: DirectoryObject, properties: Properties): void {
  saveChanged(request, { ...group, properties: { ...group.properties, ...properties } }, group)
}

function showTeam({ id, properties }: DirectoryObject): Properties {
  const { displayName, description = null, isArchived = false, visibility } = properties
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#teams/$entity',
    id,
    displayName,
    description,
    isArchived,
    visibility: String(visibility).toLowerCase(),
    // resources/team.md, specialization; that the group of a class makes a class's team: api/educationclass-post.md.
    specialization: properties.visibility === 'HiddenMembership' ? 'educationClass' : 'none',
  }
}
