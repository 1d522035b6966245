import { createHash, randomUUID } from 'node:crypto'
import type { AppRegistration } from '../../school.ts'
import type { DirectoryObject } from '../directory.ts'
import { findUser } from '../directory.ts'
import type { Tenant } from '../tenant.ts'
import type { TokenKeys } from './keys.ts'
import { refuseSignIn } from './refusal.ts'
import { isPublicRedirect } from './registration.ts'
import { graphResource, readScope } from './scopes.ts'

/** A code the picker page gave out, good for one use within ten minutes. */
export interface IssuedCode {
  clientId: string
  redirectUri: string
  scope: string
  personId: string
  nonce?: string
  challenge?: string
  challengeMethod?: string
  expires: number
}

/** The sign-in authority of the tenant. */
export interface Authority {
  tenant: Tenant
  keys: TokenKeys
  codes: Map<string, IssuedCode>
  /** The browser's origin: the page where people say who they are. */
  pickerOrigin: string
  /** How long access tokens live. */
  tokenSeconds: number
}

type Form = Partial<Record<string, string>>
interface TokenAnswer {
  token_type: 'Bearer'
  expires_in: number
  ext_expires_in: number
  access_token: string
  scope?: string
  id_token?: string
  refresh_token?: string
  client_info?: string
}

/** POST /{tenant}/oauth2/v2.0/token (v2-oauth2-client-creds-grant-flow.md, -auth-code-flow.md, -on-behalf-of-flow.md). */
export async function issueToken(authority: Authority, form: Form): Promise<TokenAnswer> {
  const app = authenticateApp(authority, form)
  switch (form.grant_type) {
    case 'client_credentials':
      return issueAppToken(authority, app, form.scope ?? '')
    case 'authorization_code':
      return redeemCode(authority, app, form)
    case 'refresh_token':
      return renew(authority, app, form)
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return actOnBehalf(authority, app, form)
    default:
      throw refuseSignIn(
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${form.grant_type ?? ''}'.`,
      )
  }
}

function authenticateApp({ tenant, codes }: Authority, form: Form): AppRegistration {
  const app = tenant.school.apps.find(({ clientId }) => clientId === form.client_id)
  if (!app) {
    const message = `Application with identifier '${form.client_id ?? ''}' was not found in the directory '${tenant.school.displayName}'.`
    throw refuseSignIn('unauthorized_client', 700016, message)
  }
  // The platform of the address to which the code went says whether the client has a secret (v2-oauth2-auth-code-flow.md).
  const wentTo =
    form.grant_type === 'authorization_code' ? codes.get(form.code ?? '')?.redirectUri : undefined
  if (wentTo && isPublicRedirect(app, wentTo)) {
    if (!form.client_secret) return app
    const message = "Client is public so neither 'client_assertion' nor 'client_secret' should be presented."
    throw refuseSignIn('invalid_client', 700025, message)
  }
  if (!form.client_secret) {
    const message =
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
    throw refuseSignIn('invalid_client', 7000218, message)
  }
  if (form.client_secret !== app.secret) {
    const message = `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.clientId}'.`
    throw refuseSignIn('invalid_client', 7000215, message)
  }
  return app
}

async function issueAppToken(
  authority: Authority,
  app: AppRegistration,
  scope: string,
): Promise<TokenAnswer> {
  if (!scope.endsWith('/.default')) {
    const message = `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`
    throw refuseSignIn('invalid_scope', 1002012, message)
  }
  const { audience } = readScope(authority.tenant, app, scope)
  const claims = {
    ...commonClaims(authority, app, audience),
    idtyp: 'app',
    oid: app.servicePrincipalId,
    sub: app.servicePrincipalId,
    roles: audience === graphResource ? app.applicationPermissions : [],
  }
  return answerToken(authority, claims)
}

async function redeemCode(authority: Authority, app: AppRegistration, form: Form): Promise<TokenAnswer> {
  const issued = authority.codes.get(form.code ?? '')
  authority.codes.delete(form.code ?? '')
  const now = authority.tenant.now()
  if (!issued || issued.clientId !== app.clientId || issued.expires < now.getTime()) {
    const message = 'The provided authorization code or refresh token has expired or was already redeemed.'
    throw refuseSignIn('invalid_grant', 70008, message)
  }
  if (issued.redirectUri !== form.redirect_uri) {
    throw refuseSignIn(
      'invalid_grant',
      500112,
      'The reply address does not match the one used when the code was requested.',
    )
  }
  if (!provesChallenge(issued, form.code_verifier)) {
    throw refuseSignIn(
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    )
  }
  return issuePersonToken(authority, app, issued.personId, form.scope ?? issued.scope, issued.nonce)
}

function provesChallenge({ challenge, challengeMethod }: IssuedCode, verifier = ''): boolean {
  if (!challenge) return true
  return (
    challenge ===
    (challengeMethod === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url'))
  )
}

async function renew(authority: Authority, app: AppRegistration, form: Form): Promise<TokenAnswer> {
  const claims = await readOwnToken(authority, form.refresh_token)
  if (claims.use !== 'refresh' || claims.azp !== app.clientId) throw refuseAssertion()
  const person = neededPerson(authority, String(claims.oid))
  // revokeSignInSessions ends what was granted before it (api/user-revokesigninsessions.md).
  if (Number(claims.at) < Date.parse(String(person.properties.signInSessionsValidFromDateTime ?? 0))) {
    throw refuseSignIn(
      'invalid_grant',
      50173,
      'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
    )
  }
  return issuePersonToken(authority, app, person.id, form.scope ?? String(claims.scope))
}

async function actOnBehalf(authority: Authority, app: AppRegistration, form: Form): Promise<TokenAnswer> {
  if (form.requested_token_use !== 'on_behalf_of') {
    throw refuseSignIn(
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'requested_token_use'.",
    )
  }
  const claims = await readOwnToken(authority, form.assertion)
  if (claims.aud !== app.clientId || claims.idtyp === 'app') {
    throw refuseSignIn(
      'invalid_grant',
      50013,
      'Assertion failed signature validation: the audience does not match the app.',
    )
  }
  return issuePersonToken(authority, app, String(claims.oid), form.scope ?? '')
}

async function issuePersonToken(
  authority: Authority,
  app: AppRegistration,
  personId: string,
  scope: string,
  nonce?: string,
): Promise<TokenAnswer> {
  const { tenant, keys, tokenSeconds } = authority
  const person = neededPerson(authority, personId)
  const { audience, permissions } = readScope(authority.tenant, app, scope)
  const who = {
    oid: person.id,
    sub: createHash('sha256').update(`${person.id}${app.clientId}`).digest('base64url'),
    name: person.properties.displayName,
    preferred_username: person.properties.userPrincipalName,
  }
  const answer = await answerToken(authority, {
    ...commonClaims(authority, app, audience),
    ...who,
    scp: permissions.join(' '),
  })
  const idClaims = { ...commonClaims(authority, app, app.clientId), ...who, ...(nonce ? { nonce } : {}) }
  const now = tenant.now()
  const refreshClaims = { use: 'refresh', azp: app.clientId, oid: person.id, scope, at: now.getTime() }
  const keepsSignedIn = scope.split(' ').includes('offline_access')
  return {
    ...answer,
    scope,
    id_token: await keys.sign(idClaims, now, tokenSeconds),
    ...(keepsSignedIn ? { refresh_token: await keys.sign(refreshClaims, now, 90 * 24 * 3600) } : {}),
    client_info: Buffer.from(JSON.stringify({ uid: person.id, utid: tenant.school.tenantId })).toString(
      'base64url',
    ),
  }
}

async function answerToken({ keys, tenant, tokenSeconds }: Authority, claims: object): Promise<TokenAnswer> {
  const access_token = await keys.sign({ ...claims }, tenant.now(), tokenSeconds)
  return { token_type: 'Bearer', expires_in: tokenSeconds, ext_expires_in: tokenSeconds, access_token }
}

// access-token-claims-reference.md, version 2.0.
function commonClaims({ tenant }: Authority, app: AppRegistration, aud: string) {
  const { tenantId } = tenant.school
  const iss = `${tenant.origin}/${tenantId}/v2.0`
  return {
    iss,
    aud,
    tid: tenantId,
    azp: app.clientId,
    appid: app.clientId,
    azpacr: '1',
    uti: randomUUID(),
    ver: '2.0',
  }
}

function neededPerson({ tenant }: Authority, personId: string): DirectoryObject {
  const person = findUser(tenant.directory, personId)
  if (!person) throw refuseSignIn('invalid_grant', 50034, 'The user account does not exist in the directory.')
  if (person.properties.accountEnabled === false)
    throw refuseSignIn('invalid_grant', 50057, 'The user account is disabled.')
  return person
}

async function readOwnToken({ keys, tenant }: Authority, token: string | undefined) {
  try {
    return await keys.verify(token ?? '', tenant.now())
  } catch {
    throw refuseAssertion()
  }
}

function refuseAssertion() {
  return refuseSignIn('invalid_grant', 50013, 'Assertion failed signature validation, or it has expired.')
}
