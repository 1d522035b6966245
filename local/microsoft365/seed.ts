import type { SeedGroup, SeedPerson } from '../school.ts'
import type { DirectoryObject, Properties } from './directory.ts'
import { saveLink, saveObject } from './directory.ts'
import { withLicences } from './graph/licences.ts'
import type { Tenant } from './tenant.ts'
import { graphTime } from './tenant.ts'

/** Fills an empty directory with the people, licences and groups of the school. */
export function seedDirectory(tenant: Tenant): void {
  const { school, directory, now } = tenant
  const at = graphTime(now())
  for (const person of school.people) {
    const user: DirectoryObject = {
      kind: 'user',
      id: person.id,
      properties: describePerson(person, at),
      ...(person.administrator ? { administrator: true } : {}),
    }
    const licences = person.sku ? [{ skuId: findSku(tenant, person.sku), disabledPlans: [] }] : []
    const licensed = withLicences(tenant, user, licences)
    saveObject(directory, now(), licensed, Object.keys(licensed.properties))
  }
  for (const group of school.groups) {
    const properties = describeGroup(group, school.domains[0] ?? '', at)
    saveObject(directory, now(), { kind: 'group', id: group.id, properties }, Object.keys(properties))
    for (const relation of ['members', 'owners'] as const) {
      for (const member of group[relation])
        saveLink(directory, now(), { relation, group: group.id, member, present: true })
    }
  }
}

function describePerson(person: SeedPerson, at: string): Properties {
  const { administrator: _administrator, picker: _picker, sku: _sku, ...known } = person
  return {
    ...known,
    mailNickname: known.userPrincipalName.split('@')[0],
    accountEnabled: true,
    usageLocation: 'LT',
    preferredLanguage: 'lt-LT',
    userType: 'Member',
    createdDateTime: at,
    lastPasswordChangeDateTime: at,
    signInSessionsValidFromDateTime: at,
  }
}

function describeGroup(
  { id, displayName, mailNickname, unified }: SeedGroup,
  domain: string,
  at: string,
): Properties {
  const address = `${mailNickname}@${domain}`
  return {
    id,
    displayName,
    mailNickname,
    mailEnabled: unified,
    securityEnabled: !unified,
    groupTypes: unified ? ['Unified'] : [],
    visibility: unified ? 'Private' : null,
    createdDateTime: at,
    renewedDateTime: at,
    ...(unified ? { mail: address, proxyAddresses: [`SMTP:${address}`] } : {}),
  }
}

function findSku({ school }: Tenant, name: string): string {
  const sku = school.skus.find(({ skuPartNumber }) => skuPartNumber === name)
  if (!sku) throw new Error(`The school's seed names a licence it does not have: ${name}`)
  return sku.skuId
}
