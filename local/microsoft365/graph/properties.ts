import type { Kind, Properties } from '../directory.ts'
import { badRequest, GraphRefusal, invalidValue, unreadable } from './refusal.ts'

type Shape = 'text' | 'flag' | 'date' | 'texts' | 'objects' | Record<string, 'text' | 'flag'>

interface PropertyRule {
  shape: Shape
  readOnly?: boolean
  /** Comes when no $select is given. */
  usual?: boolean
  /** Longest text, from the property tables of resources/user.md and resources/group.md. */
  longest?: number
  /** Kept by another service: only a single user can be asked for it (api/user-list.md, remark on $select). */
  single?: boolean
  /** Written, but never given back. */
  secret?: boolean
}

type Rules = Record<string, PropertyRule>

const each = (names: string, rule: PropertyRule): Rules =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule]))

const extensionAttributes = Object.fromEntries(
  Array.from({ length: 15 }, (_, index) => [`extensionAttribute${index + 1}`, 'text' as const]),
)

const onPremises: Rules = {
  ...each('onPremisesDomainName onPremisesSamAccountName onPremisesSecurityIdentifier', {
    shape: 'text',
    readOnly: true,
  }),
  onPremisesLastSyncDateTime: { shape: 'date', readOnly: true },
  onPremisesSyncEnabled: { shape: 'flag', readOnly: true },
  ...each('onPremisesProvisioningErrors serviceProvisioningErrors', { shape: 'objects', readOnly: true }),
}

// resources/user.md, table "Properties".
const user: Rules = {
  id: { shape: 'text', readOnly: true, usual: true },
  ...each('deletedDateTime createdDateTime lastPasswordChangeDateTime signInSessionsValidFromDateTime', {
    shape: 'date',
    readOnly: true,
  }),
  ...onPremises,
  ...each('creationType legalAgeGroupClassification securityIdentifier onPremisesDistinguishedName', {
    shape: 'text',
    readOnly: true,
  }),
  onPremisesUserPrincipalName: { shape: 'text', readOnly: true },
  ...each('assignedLicenses assignedPlans provisionedPlans licenseAssignmentStates', {
    shape: 'objects',
    readOnly: true,
  }),
  ...each('imAddresses proxyAddresses', { shape: 'texts', readOnly: true }),
  ...each('authorizationInfo signInActivity', { shape: {}, readOnly: true }),
  isResourceAccount: { shape: 'flag', readOnly: true },
  displayName: { shape: 'text', usual: true, longest: 256 },
  ...each('givenName surname mobilePhone', { shape: 'text', usual: true, longest: 64 }),
  ...each('jobTitle officeLocation', { shape: 'text', usual: true, longest: 128 }),
  ...each('mail userPrincipalName preferredLanguage', { shape: 'text', usual: true }),
  businessPhones: { shape: 'texts', usual: true },
  ...each('department companyName faxNumber', { shape: 'text', longest: 64 }),
  employeeId: { shape: 'text', longest: 16 },
  ...each('city country state', { shape: 'text', longest: 128 }),
  streetAddress: { shape: 'text', longest: 1024 },
  postalCode: { shape: 'text', longest: 40 },
  mailNickname: { shape: 'text', longest: 64 },
  ...each('ageGroup consentProvidedForMinor employeeType passwordPolicies usageLocation userType', {
    shape: 'text',
  }),
  ...each('externalUserState identityParentId onPremisesImmutableId preferredDataLocation', {
    shape: 'text',
  }),
  ...each('employeeHireDate employeeLeaveDateTime externalUserStateChangeDateTime', { shape: 'date' }),
  ...each('accountEnabled showInAddressList isManagementRestricted', { shape: 'flag' }),
  otherMails: { shape: 'texts' },
  identities: { shape: 'objects' },
  employeeOrgData: { shape: { division: 'text', costCenter: 'text' } },
  onPremisesExtensionAttributes: { shape: extensionAttributes },
  passwordProfile: {
    shape: {
      password: 'text',
      forceChangePasswordNextSignIn: 'flag',
      forceChangePasswordNextSignInWithMfa: 'flag',
    },
    secret: true,
  },
  ...each('aboutMe mySite preferredName', { shape: 'text', single: true }),
  ...each('birthday hireDate', { shape: 'date', single: true }),
  ...each('interests pastProjects responsibilities schools skills', { shape: 'texts', single: true }),
}

// resources/group.md, table "Properties".
const group: Rules = {
  id: { shape: 'text', readOnly: true, usual: true },
  ...each('deletedDateTime createdDateTime renewedDateTime expirationDateTime', {
    shape: 'date',
    readOnly: true,
    usual: true,
  }),
  ...onPremises,
  ...each('mail securityIdentifier', { shape: 'text', readOnly: true, usual: true }),
  proxyAddresses: { shape: 'texts', readOnly: true, usual: true },
  assignedLicenses: { shape: 'objects', readOnly: true },
  licenseProcessingState: { shape: {}, readOnly: true },
  ...each('hasMembersWithLicenseErrors isArchived', { shape: 'flag', readOnly: true }),
  displayName: { shape: 'text', usual: true, longest: 256 },
  mailNickname: { shape: 'text', usual: true, longest: 64 },
  description: { shape: 'text', usual: true, longest: 1024 },
  ...each('classification membershipRule membershipRuleProcessingState preferredDataLocation', {
    shape: 'text',
    usual: true,
  }),
  ...each('preferredLanguage theme uniqueName visibility', { shape: 'text', usual: true }),
  ...each('groupTypes resourceBehaviorOptions resourceProvisioningOptions', { shape: 'texts', usual: true }),
  ...each('mailEnabled securityEnabled isAssignableToRole', { shape: 'flag', usual: true }),
  assignedLabels: { shape: 'objects' },
  ...each('allowExternalSenders autoSubscribeNewMembers hideFromAddressLists hideFromOutlookClients', {
    shape: 'flag',
    single: true,
  }),
  isSubscribedByMail: { shape: 'flag', single: true },
}

const rulesOf: Record<Kind, Map<string, PropertyRule>> = {
  user: new Map(Object.entries(user)),
  group: new Map(Object.entries(group)),
}

/** "User" and "Group", as Graph's messages name them. */
export const resourceNames: Record<Kind, string> = { user: 'User', group: 'Group' }

/** The properties that come when no $select is given. */
export function usualProperties(kind: Kind): string[] {
  return [...rulesOf[kind]].filter(([, rule]) => rule.usual).map(([name]) => name)
}

/** The properties named in $select, checked against the type; undefined when there is no $select. */
export function readSelect(
  kind: Kind,
  select: string | undefined,
  extra: string[] = [],
): string[] | undefined {
  if (!select) return undefined
  const names = select.split(',').map((name) => name.trim())
  for (const name of names) {
    const known = rulesOf[kind].has(name) || extra.includes(name)
    if (known) continue
    throw unreadable(
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${kind}'.`,
    )
  }
  return names
}

/** Whether the type has such a property; for $filter and $orderby. */
export function hasProperty(kind: Kind, name: string): boolean {
  return rulesOf[kind].has(name)
}

/** Refuses lists of properties that Graph gives for one user only (msgraph explorer issue 2748). */
export function refuseSingleOnly(kind: Kind, names: string[], ids: string[]): void {
  const single = names.find((name) => rulesOf[kind].get(name)?.single)
  if (!single) return
  const list = ids.map((id) => `'${id}'`).join(',')
  const message = `The expression "id in (${list})" is not valid.`
  throw new GraphRefusal(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message)
}

/** What Graph shows of an object: the asked or the usual properties, null where nothing is set. */
export function showProperties(kind: Kind, properties: Properties, select?: string[]): Properties {
  const shown: Properties = {}
  for (const name of select ?? usualProperties(kind)) {
    const rule = rulesOf[kind].get(name)
    if (!rule) continue
    const isList = rule.shape === 'texts' || rule.shape === 'objects'
    shown[name] = rule.secret ? null : (properties[name] ?? (isList ? [] : null))
  }
  return shown
}

/** Checks a body that creates or changes a user or a group, property by property. */
export function checkBody(kind: Kind, body: unknown, known: string[] = []): Properties {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw unreadable(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    )
  }
  const checked: Properties = {}
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith('@odata.') || known.includes(name)) continue
    if (/^extension_[0-9a-f]{32}_\w+$/.test(name)) {
      // msgraph-sdk-dotnet issue 2680.
      throw badRequest(`The following extension properties are not available: ${name}.`)
    }
    const rule = rulesOf[kind].get(name)
    // guess: the wording is OData's own; the code is the directory's.
    if (!rule) {
      throw badRequest(
        `The property '${name}' does not exist on type 'microsoft.graph.${kind}'. Make sure to only use property names that are defined by the type.`,
      )
    }
    // active-directory-php-graphapi-web issue 12.
    if (rule.readOnly) throw badRequest(`Property '${name}' is read-only and cannot be set.`)
    checkValue(kind, name, rule, value)
    checked[name] = value
  }
  return checked
}

function checkValue(kind: Kind, name: string, rule: PropertyRule, value: unknown): void {
  const { shape } = rule
  if (value === null) return
  if (typeof shape === 'object') {
    if (typeof value !== 'object' || Array.isArray(value)) throw wrongType(value, 'Edm.ComplexType')
    for (const [inner, innerValue] of Object.entries(value)) {
      const innerShape = Object.hasOwn(shape, inner) && shape[inner]
      // guess: as for the outer object.
      if (!innerShape) {
        throw badRequest(
          `The property '${inner}' does not exist on type 'microsoft.graph.${name}'. Make sure to only use property names that are defined by the type.`,
        )
      }
      checkValue(kind, inner, { shape: innerShape }, innerValue)
    }
    return
  }
  if (shape === 'flag' && typeof value !== 'boolean') throw wrongType(value, 'Edm.Boolean')
  if (shape === 'texts' || shape === 'objects') {
    if (!Array.isArray(value))
      throw wrongType(value, `Collection(Edm.${shape === 'texts' ? 'String' : 'ComplexType'})`)
    if (shape === 'texts' && value.some((item) => typeof item !== 'string'))
      throw wrongType(value, 'Edm.String')
  }
  if (shape === 'date' && !(typeof value === 'string' && isDate(value)))
    throw wrongType(value, 'Edm.DateTimeOffset')
  if (shape !== 'text') return
  if (typeof value !== 'string') throw wrongType(value, 'Edm.String')
  // Graph clears a property by null, never by an empty text (api/user-update.md).
  if (value === '' || value.length > (rule.longest ?? 1024)) throw invalidValue(name, resourceNames[kind])
}

const isDate = (text: string) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))

// The wording of OData's reader; the code is a guess.
function wrongType(value: unknown, type: string) {
  const literal = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return badRequest(`Cannot convert the literal '${literal}' to the expected type '${type}'.`)
}
