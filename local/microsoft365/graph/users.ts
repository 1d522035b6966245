import { randomUUID } from 'node:crypto'
import type { Directory, DirectoryObject, Kind, Properties } from '../directory.ts'
import { findObject, linksOf, saveLink, saveObject, uniqueNames } from '../directory.ts'
import { graphTime } from '../tenant.ts'
import { answerCount, answerList } from './lists.ts'
import { neededUser } from './needed.ts'
import { checkBody, readSelect, resourceNames, showProperties } from './properties.ts'
import { badRequest, conflict, denied, invalidValue, unreadable } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { seenObject, seenObjects } from './seen.ts'

const context = 'https://graph.microsoft.com/v1.0/$metadata#users/$entity'

/** GET /users (api/user-list.md). */
export function listUsers(request: GraphRequest): GraphAnswer {
  return answerList(request, 'user', seenObjects(request, 'user'))
}

/** GET /users/$count (api/user-list.md). */
export function countUsers(request: GraphRequest): GraphAnswer {
  return answerCount(request, 'user', seenObjects(request, 'user'))
}

/** GET /users/{id or userPrincipalName} (api/user-get.md). */
export function getUser(request: GraphRequest): GraphAnswer {
  return showUser(request, neededUser(request))
}

/** GET /me: only a signed-in person has one (api/user-get.md). */
export function getMe(request: GraphRequest): GraphAnswer {
  if (!request.caller.personId)
    throw unreadable('/me request is only valid with delegated authentication flow.')
  return showUser(request, neededUser({ ...request, ids: { user: request.caller.personId } }))
}

function showUser(request: GraphRequest, user: DirectoryObject): GraphAnswer {
  const { query } = request
  const { properties } = seenObject(request, user) ?? user
  const shown = showProperties('user', properties, readSelect('user', query.select))
  return { status: 200, body: { '@odata.context': context, ...shown } }
}

/** POST /users (api/user-post-users.md). */
export function createUser(request: GraphRequest): GraphAnswer {
  const { tenant, body } = request
  const { passwordProfile, ...given } = checkBody('user', body)
  requireProperties({ passwordProfile, ...given }, [
    'accountEnabled',
    'displayName',
    'mailNickname',
    'passwordProfile',
    'userPrincipalName',
  ])
  checkPassword(passwordProfile, true)
  checkUserValues(request, given)
  completeOrgData(given)
  const now = graphTime(tenant.now())
  const user: DirectoryObject = {
    kind: 'user',
    id: randomUUID(),
    properties: withMailAddress({
      ...given,
      userType: given.userType ?? 'Member',
      createdDateTime: now,
      lastPasswordChangeDateTime: now,
      signInSessionsValidFromDateTime: now,
    }),
  }
  user.properties.id = user.id
  refuseConflicts(tenant.directory, user)
  saveObject(tenant.directory, tenant.now(), user, Object.keys(user.properties))
  const shown = showProperties('user', user.properties)
  const location = `${tenant.origin}/v1.0/users/${user.id}`
  return { status: 201, headers: { location }, body: { '@odata.context': context, ...shown } }
}

// resources/users.md, "Who can perform sensitive actions".
const sensitive = [
  'accountEnabled',
  'businessPhones',
  'mobilePhone',
  'onPremisesImmutableId',
  'otherMails',
  'passwordProfile',
  'userPrincipalName',
]

/** PATCH /users/{id} (api/user-update.md). */
export function updateUser(request: GraphRequest): GraphAnswer {
  const { tenant, body } = request
  const user = neededUser(request)
  const { passwordProfile, ...given } = checkBody('user', body)
  if (Object.keys(given).length && !writesUsers(request)) throw denied()
  if (user.administrator && sensitive.some((name) => name in given || passwordProfile)) throw denied()
  if (passwordProfile !== undefined) {
    refusePasswordChange(request)
    checkPassword(passwordProfile, false)
  }
  // Required when creating, so never empty afterwards (api/user-update.md); usageLocation: "Not nullable".
  for (const name of [
    'displayName',
    'mailNickname',
    'userPrincipalName',
    'accountEnabled',
    'usageLocation',
  ]) {
    if (given[name] === null) throw invalidValue(name, 'User')
  }
  checkUserValues(request, given)
  completeOrgData(given)
  const changed: Properties = { ...user.properties, ...given }
  if (given.onPremisesExtensionAttributes) {
    const before = user.properties.onPremisesExtensionAttributes as Properties | null | undefined
    changed.onPremisesExtensionAttributes = { ...before, ...given.onPremisesExtensionAttributes }
  }
  if (passwordProfile) changed.lastPasswordChangeDateTime = graphTime(tenant.now())
  saveChanged(request, { ...user, properties: withMailAddress(changed, user.properties) }, user)
  return { status: 204 }
}

/** Saves what is new in an object, if anything is. */
export function saveChanged(
  { tenant }: GraphRequest,
  object: DirectoryObject,
  before: DirectoryObject,
): void {
  refuseConflicts(tenant.directory, object)
  const touched = Object.keys(object.properties).filter(
    (name) => JSON.stringify(object.properties[name]) !== JSON.stringify(before.properties[name]),
  )
  if (touched.length) saveObject(tenant.directory, tenant.now(), object, touched)
}

/** DELETE /users/{id}: to the recycle bin for 30 days, out of all groups (api/user-delete.md). */
export function deleteUser(request: GraphRequest): GraphAnswer {
  const { directory, now } = request.tenant
  const user = neededUser(request)
  if (user.administrator) throw denied()
  const links = linksOf(directory, user.id)
  for (const link of links) saveLink(directory, now(), { ...link, member: user.id, present: false })
  const { userPrincipalName } = user.properties
  const properties = {
    ...user.properties,
    deletedDateTime: graphTime(now()),
    // A deleted user's name gets its id in front and so is free again; seen in tenants, a guess as to the docs.
    userPrincipalName: `${user.id.replaceAll('-', '')}${String(userPrincipalName)}`,
  }
  const deleted = { ...user, properties, before: { userPrincipalName, links } }
  saveObject(directory, now(), deleted, ['deletedDateTime'])
  return { status: 204 }
}

/** POST /users/{id}/revokeSignInSessions: sign-ins made before now can no longer be renewed (api/user-revokesigninsessions.md). */
export function revokeSessions(request: GraphRequest): GraphAnswer {
  const user = neededUser(request)
  const properties = {
    ...user.properties,
    signInSessionsValidFromDateTime: request.tenant.now().toISOString(),
  }
  saveChanged(request, { ...user, properties }, user)
  return {
    status: 200,
    body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Edm.Boolean', value: true },
  }
}

/** GET /users/{id}/memberOf (api/user-list-memberof.md). */
export function listGroupsOfUser(request: GraphRequest): GraphAnswer {
  const { directory } = request.tenant
  const user = neededUser(request)
  const groups = linksOf(directory, user.id)
    .filter(({ relation }) => relation === 'members')
    .flatMap(({ group }) => findObject(directory, group) ?? [])
  return answerList(request, 'directoryObject', groups)
}

/** Refuses names and addresses that another living object has. */
export function refuseConflicts(directory: Directory, object: DirectoryObject): void {
  for (const { property, name } of uniqueNames(object)) {
    const holder = directory.names.get(name)
    if (holder && holder !== object.id) throw conflict(property, findObject(directory, holder))
  }
}

/** Refuses a body that lacks what must be there (MSGraph-SDK-Code-Generator issue 244 has the wording). */
export function requireProperties(given: Properties, names: string[]): void {
  const missing = names.find((name) => given[name] === undefined || given[name] === null)
  if (missing) throw badRequest(`Property ${missing} value is required but is empty or missing.`)
}

/** mailNickname: ASCII without @ ( ) \ [ ] " ; : < > , and space, at most 64 (resources/user.md, resources/group.md). */
export function checkMailNickname(kind: Kind, nickname: unknown): void {
  if (nickname === undefined || nickname === null) return
  const isRight = /^[!-~]{1,64}$/.test(String(nickname)) && !/[@()\\[\]";:<>,]/.test(String(nickname))
  if (!isRight) throw invalidValue('mailNickname', resourceNames[kind])
}

// The half that is not sent becomes null (resources/employeeorgdata.md).
function completeOrgData(given: Properties): void {
  if (!given.employeeOrgData) return
  given.employeeOrgData = { division: null, costCenter: null, ...given.employeeOrgData }
}

function checkUserValues({ tenant }: GraphRequest, given: Properties): void {
  checkMailNickname('user', given.mailNickname)
  if (given.userPrincipalName) {
    const [, domain] =
      /^[A-Za-z0-9'._\-!#^~]{1,64}@([A-Za-z0-9.-]+)$/.exec(String(given.userPrincipalName)) ?? []
    if (!domain) throw badRequest('Property userPrincipalName is invalid.')
    if (!tenant.school.domains.includes(domain.toLowerCase())) {
      throw badRequest(
        'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
      )
    }
  }
  // ISO 3166 (api/user-update.md); that lower case is refused is a guess.
  if (given.usageLocation && !/^[A-Z]{2}$/.test(String(given.usageLocation)))
    throw invalidValue('usageLocation', 'User')
}

// Three of four kinds of characters, 8 to 256 (entra concept-sspr-policy.md, "Password policies").
function checkPassword(profile: unknown, isRequired: boolean): void {
  const password = (profile as { password?: unknown } | null)?.password
  if (password === undefined || password === null) {
    if (isRequired)
      throw badRequest('Property passwordProfile.password value is required but is empty or missing.')
    return
  }
  const text = String(password)
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text)).length
  if (/^[ -~]{8,256}$/.test(text) && kinds >= 3) return
  const message =
    'The specified password does not comply with password complexity requirements. Please provide a different password.'
  throw badRequest(message, [{ code: 'PasswordComplexity', target: 'passwordProfile', message }]) // the detail is a guess
}

// User-PasswordProfile.ReadWrite.All lets nothing else be changed (permissions-reference.md).
function writesUsers({ caller }: GraphRequest): boolean {
  return ['User.ReadWrite.All', 'Directory.ReadWrite.All'].some((need) => caller.permissions.includes(need))
}

// User.ReadWrite.All alone may not set a password (graph-provisioning.md §2, Password reset).
function refusePasswordChange({ tenant, caller }: GraphRequest): void {
  const roles = tenant.school.apps.find(({ clientId }) => clientId === caller.clientId)?.roles ?? []
  const may =
    caller.permissions.includes('User-PasswordProfile.ReadWrite.All') || roles.includes('User Administrator')
  if (!may) throw denied()
}

/** mail and the primary address go together (resources/user.md, mail and proxyAddresses). */
export function withMailAddress(changed: Properties, before: Properties = {}): Properties {
  const renamed =
    changed.userPrincipalName !== before.userPrincipalName && before.mail === before.userPrincipalName
  // guess: Exchange gives a renamed user the new address and keeps the old one beside it.
  const mail =
    renamed && before.mail && changed.mail === before.mail ? changed.userPrincipalName : changed.mail
  if (!mail || mail === before.mail) return changed
  const older = ((before.proxyAddresses ?? []) as string[])
    .map((address) => address.replace(/^SMTP:/, 'smtp:'))
    .filter((address) => address.toLowerCase() !== `smtp:${String(mail).toLowerCase()}`)
  return { ...changed, mail, proxyAddresses: [`SMTP:${String(mail)}`, ...older] }
}
