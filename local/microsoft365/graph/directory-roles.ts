import { showInList } from './lists.ts'
import { notFound } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { seenObjects } from './seen.ts'

/** The one role that somebody holds in the local school; a role is listed once it was activated. */
const globalAdministrator = {
  id: '7a1ca000-0000-4000-8000-0000000000ad',
  displayName: 'Global Administrator',
  description: 'Can manage all aspects of Microsoft Entra ID and Microsoft services that use its identities.',
  roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
}

/** GET /directoryRoles (api/directoryrole-list.md). */
export function listDirectoryRoles(): GraphAnswer {
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryRoles',
      value: [globalAdministrator],
    },
  }
}

/** GET /directoryRoles/{id}/members (api/directoryrole-list-members.md). */
export function listMembersOfRole(request: GraphRequest): GraphAnswer {
  const { role = '' } = request.ids
  if (role.toLowerCase() !== globalAdministrator.id) throw notFound(role)
  const value = seenObjects(request, 'user')
    .filter(({ administrator }) => administrator)
    .map((user) => showInList('directoryObject', user))
  return {
    status: 200,
    body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects', value },
  }
}
