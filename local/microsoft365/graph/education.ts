import type { Properties } from '../directory.ts'
import { createGroup } from './groups.ts'
import { badRequest } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'

const texts = [
  'displayName',
  'mailNickname',
  'description',
  'classCode',
  'externalName',
  'externalId',
  'externalSource',
  'externalSourceDetail',
  'grade',
]

/**
 * POST /education/classes (api/educationclass-post.md): a Microsoft 365 group that Teams knows as a class's; no team.
 * That its members are hidden is what the template of class teams says (graph-provisioning.md §2, Class team).
 */
export function createClass(request: GraphRequest): GraphAnswer {
  const body = (request.body ?? {}) as Properties
  const unknown = Object.keys(body).find((name) => !texts.includes(name) && !name.startsWith('@odata.'))
  if (unknown) throw badRequest(`Invalid property '${unknown}'.`) // guess
  const { displayName, mailNickname, description } = body
  const made = createGroup({
    ...request,
    body: {
      displayName,
      mailNickname,
      ...(description ? { description } : {}),
      groupTypes: ['Unified'],
      mailEnabled: true,
      securityEnabled: false,
      visibility: 'HiddenMembership',
    },
  })
  const { id } = made.body as { id: string }
  const context = 'https://graph.microsoft.com/v1.0/$metadata#education/classes/$entity'
  return { status: 201, body: { '@odata.context': context, ...body, id } }
}
