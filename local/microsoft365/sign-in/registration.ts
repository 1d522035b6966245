import type { AppRegistration } from '../../school.ts'
import type { Authority } from './authority.ts'
import { openIdScopes } from './scopes.ts'

/** The discovery document; browsers are sent to the plain page, because they would warn of the certificate. */
export function describeAuthority({ tenant, pickerOrigin }: Authority) {
  const { tenantId } = tenant.school
  const base = `${tenant.origin}/${tenantId}`
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${pickerOrigin}/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${pickerOrigin}/${tenantId}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    code_challenge_methods_supported: ['S256', 'plain'],
    scopes_supported: openIdScopes,
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'nonce',
      'preferred_username',
      'name',
      'tid',
      'oid',
    ],
  }
}

/** Whether an app registration lets people be sent back to this address; any port of localhost counts as the same. */
export function allowsRedirect(app: AppRegistration, redirectUri: string): boolean {
  return isAmong(app.redirectUris, redirectUri) || isPublicRedirect(app, redirectUri)
}

/** Whether what waits at this address is a public client, which has no secret (msal-client-applications.md). */
export function isPublicRedirect(app: AppRegistration, redirectUri: string): boolean {
  return isAmong(app.publicRedirectUris ?? [], redirectUri)
}

function isAmong(registered: readonly string[], redirectUri: string): boolean {
  const withoutPort = (address: string) => {
    const url = URL.canParse(address) ? new URL(address) : undefined
    return url?.hostname === 'localhost' ? `${url.protocol}//localhost${url.pathname}` : address
  }
  return registered.some((one) => withoutPort(one) === withoutPort(redirectUri))
}
