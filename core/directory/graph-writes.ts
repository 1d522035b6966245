import type { Graph, GraphAnswer, GraphRequest } from '../context.ts'
import type { NewUser, Operation } from './operation.ts'
import type { Said } from './schema.ts'

/** What an operation needs to become a request: object ids as far as they exist, and new passwords. */
export interface Resolved {
  personIds: ReadonlyMap<string, string>
  groupIds: ReadonlyMap<string, string>
  passwords: ReadonlyMap<string, string>
}

type Reference = Graph['reference']

/** A new account with its temporary password. */
export function createUserRequest(user: NewUser, password: string): GraphRequest {
  const passwordProfile = { password, forceChangePasswordNextSignIn: true }
  return { method: 'POST', url: '/users', body: { ...user, passwordProfile } }
}

export function licenceRequest(userId: string, skuId: string): GraphRequest {
  const body = { addLicenses: [{ skuId, disabledPlans: [] }], removeLicenses: [] }
  return { method: 'POST', url: `/users/${userId}/assignLicense`, body }
}

export function addMembersRequest(
  reference: Reference,
  groupId: string,
  userIds: readonly string[],
): GraphRequest {
  const members = userIds.map((id) => reference(`/directoryObjects/${id}`))
  return { method: 'PATCH', url: `/groups/${groupId}`, body: { 'members@odata.bind': members } }
}

/** The request of an operation; null when somebody or something that it needs was not made. */
export function requestOf(
  operation: Operation,
  resolved: Resolved,
  reference: Reference,
): GraphRequest | null {
  const { personIds, groupIds, passwords } = resolved
  if (operation.kind === 'createUser') {
    const password = passwords.get(operation.person)
    return password ? createUserRequest(operation.user, password) : null
  }
  if (operation.kind === 'createGroup') return createGroupRequest(operation, personIds, reference)
  const groupId = 'group' in operation ? groupIds.get(operation.group) : ''
  if (groupId === undefined) return null
  if (operation.kind === 'changeGroup') {
    return { method: 'PATCH', url: `/groups/${groupId}`, body: { displayName: operation.displayName } }
  }
  if (operation.kind === 'addMembers') {
    const ids = operation.members.flatMap((member) => personIds.get(member) ?? [])
    return ids.length > 0 ? addMembersRequest(reference, groupId, ids) : null
  }
  const ofGroup = groupRequest(operation, groupId)
  if (ofGroup) return ofGroup
  const id = 'person' in operation ? personIds.get(operation.person) : undefined
  if (id === undefined) return null
  switch (operation.kind) {
    case 'deleteUser':
      return { method: 'DELETE', url: `/users/${id}` }
    case 'signOut':
      return { method: 'POST', url: `/users/${id}/revokeSignInSessions`, body: {} }
    case 'removeLicence':
      return {
        method: 'POST',
        url: `/users/${id}/assignLicense`,
        body: { addLicenses: [], removeLicenses: [operation.skuId] },
      }
    case 'restoreUser':
      return restoreRequest(id)
    case 'changeUser':
      return { method: 'PATCH', url: `/users/${id}`, body: { ...operation.set } }
    case 'assignLicence':
      return licenceRequest(id, operation.skuId)
    case 'addOwner':
      return {
        method: 'POST',
        url: `/groups/${groupId}/owners/$ref`,
        body: { '@odata.id': reference(`/users/${id}`) },
      }
    case 'removeMember':
      return { method: 'DELETE', url: `/groups/${groupId}/members/${id}/$ref` }
    case 'removeOwner':
      return { method: 'DELETE', url: `/groups/${groupId}/owners/${id}/$ref` }
    default:
      return null
  }
}

/** What happens to a group as a whole; null for everything else. */
function groupRequest(operation: Operation, groupId: string): GraphRequest | null {
  switch (operation.kind) {
    case 'deleteGroup':
      return { method: 'DELETE', url: `/groups/${groupId}` }
    case 'licenseGroup':
      return {
        method: 'POST',
        url: `/groups/${groupId}/assignLicense`,
        body: { addLicenses: [{ skuId: operation.skuId, disabledPlans: [] }], removeLicenses: [] },
      }
    case 'unlicenseGroup':
      return {
        method: 'POST',
        url: `/groups/${groupId}/assignLicense`,
        body: { addLicenses: [], removeLicenses: [operation.skuId] },
      }
    case 'restoreGroup':
      return restoreRequest(groupId)
    case 'createTeam':
      return { method: 'PUT', url: `/groups/${groupId}/team`, body: {} }
    case 'archiveTeam':
      return { method: 'POST', url: `/teams/${groupId}/archive`, body: {} }
    case 'unarchiveTeam':
      return { method: 'POST', url: `/teams/${groupId}/unarchive`, body: {} }
    default:
      return null
  }
}

/** Out of the recycle bin, where users and Microsoft 365 groups lie for 30 days. */
function restoreRequest(id: string): GraphRequest {
  return { method: 'POST', url: `/directory/deletedItems/${id}/restore` }
}

function createGroupRequest(
  { group, displayName, owners, members, isClass }: Extract<Operation, { kind: 'createGroup' }>,
  personIds: Resolved['personIds'],
  reference: Reference,
): GraphRequest {
  // Only a group that is made as a class gets a team with assignments (learn.microsoft.com/graph/api/educationclass-post).
  if (isClass) {
    const described = { displayName, description: displayName, externalName: displayName, externalId: group }
    const body = { ...described, mailNickname: group, externalSource: 'sis', externalSourceDetail: 'Talka' }
    return { method: 'POST', url: '/education/classes', body }
  }
  const bind = (people: readonly string[]) =>
    people.flatMap((person) => personIds.get(person) ?? []).map((id) => reference(`/users/${id}`))
  const [ownerLinks, memberLinks] = [bind(owners), bind(members)]
  return {
    method: 'POST',
    url: '/groups',
    body: {
      displayName,
      mailNickname: group,
      groupTypes: ['Unified'],
      mailEnabled: true,
      securityEnabled: false,
      visibility: 'Private',
      ...(ownerLinks.length > 0 ? { 'owners@odata.bind': ownerLinks } : {}),
      ...(memberLinks.length > 0 ? { 'members@odata.bind': memberLinks } : {}),
    },
  }
}

type Failure = Extract<GraphAnswer, { ok: false }>

/** Graph's words for a member or owner who is there already. */
export function isAlreadyThere({ message }: Failure): boolean {
  return /object references already exist/i.test(message)
}

/** Graph's words for an address or name that another object has. */
export function isTaken({ code, message }: Failure): boolean {
  return code === 'ObjectConflict' || /another object with the same value|conflicting object/i.test(message)
}

/** Graph's words for a licence that somebody does not have. */
export function isNotHeld({ message }: Failure): boolean {
  return /does not have a corresponding license/i.test(message)
}

/** Graph's words for an account without a country, which new ones may seem to be for a while. */
export function isPlaceless({ message }: Failure): boolean {
  return /invalid usage location/i.test(message)
}

/** Graph's words for an object that is not there, or not there yet. */
export function isMissing({ status, message }: Failure): boolean {
  return status === 404 || /does not exist|not a valid reference update/i.test(message)
}

/** Graph's words for what a server of the school alone can change. */
export function isOfServer({ message }: Failure): boolean {
  return /on-premises mastered|directory sync objects/i.test(message)
}

/** Why Graph refused, in words for the specialist, with its own words where Talka has none. */
export function problemOf(failure: Failure, subject: { signInName?: string; isGroup?: boolean } = {}): Said {
  const { status, message } = failure
  if (status === 403) return { word: 'directory/problem.forbidden', params: {} }
  if (/available licenses/i.test(message)) return { word: 'directory/problem.seats', params: {} }
  if (isPlaceless(failure)) return { word: 'directory/problem.location', params: {} }
  if (isOfServer(failure)) return { word: 'directory/problem.synced', params: {} }
  if (isTaken(failure) && subject.signInName) {
    return { word: 'directory/problem.name-taken', params: { signInName: subject.signInName } }
  }
  if (status === 404)
    return { word: subject.isGroup ? 'directory/problem.group-gone' : 'directory/problem.gone', params: {} }
  return { word: 'directory/problem.graph', params: { message } }
}
