import { findObject } from '../directory.ts'
import { showInList } from './lists.ts'
import { badRequest } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { seenObject } from './seen.ts'

/** GET /organization (api/organization-list.md). */
export function listOrganizations({ tenant }: GraphRequest): GraphAnswer {
  const { tenantId, displayName, countryLetterCode, domains } = tenant.school
  const verifiedDomains = domains.map((name, index) => ({
    name,
    isDefault: index === 0,
    isInitial: name.endsWith('.onmicrosoft.com'),
    type: 'Managed',
    capabilities: 'Email, OfficeCommunicationsOnline',
  }))
  const organization = { id: tenantId, displayName, countryLetterCode, tenantType: 'AAD', verifiedDomains }
  return answerValues('organization', [organization])
}

/** GET /domains (api/domain-list.md). */
export function listDomains({ tenant }: GraphRequest): GraphAnswer {
  const domains = tenant.school.domains.map((id, index) => ({
    id,
    authenticationType: 'Managed',
    isDefault: index === 0,
    isInitial: id.endsWith('.onmicrosoft.com'),
    isRoot: true,
    isVerified: true,
    supportedServices: ['Email', 'OfficeCommunicationsOnline'],
  }))
  return answerValues('domains', domains)
}

/** POST /directoryObjects/getByIds: up to 1,000; unknown ids are passed over (api/directoryobject-getbyids.md). */
export function getByIds(request: GraphRequest): GraphAnswer {
  const { tenant, body } = request
  const { ids, types } = (body ?? {}) as { ids?: unknown; types?: unknown }
  if (!Array.isArray(ids)) throw badRequest('Property ids value is required but is empty or missing.')
  if (ids.length > 1000) throw badRequest('Too many object identifiers specified: the maximum is 1000.') // guess
  const kinds = Array.isArray(types) && types.length ? types : ['user', 'group', 'directoryObject']
  const found = ids
    .flatMap((id) => findObject(tenant.directory, String(id).toLowerCase()) ?? [])
    .flatMap((object) => seenObject(request, object) ?? [])
    .filter(({ kind }) => kinds.includes(kind) || kinds.includes('directoryObject'))
  return answerValues(
    'directoryObjects',
    found.map((object) => showInList('directoryObject', object)),
  )
}

function answerValues(name: string, value: object[]): GraphAnswer {
  return {
    status: 200,
    body: { '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${name}`, value },
  }
}
