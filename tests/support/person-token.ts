import { ConfidentialClientApplication, CryptoProvider } from '@azure/msal-node'
import type { Microsoft365 } from '../../local/microsoft365.ts'
import { registration } from './microsoft365.ts'

const redirectUri = 'http://localhost:3978/sign-in/callback'

/** A token for Talka as Teams gives one to the tab: the person signs in on the local tenant's own page. */
export async function personToken(tenant: Microsoft365, personId: string): Promise<string> {
  const { clientId, clientSecret } = registration
  const { host } = new URL(tenant.authorityOrigin)
  const client = new ConfidentialClientApplication({
    auth: {
      clientId,
      clientSecret,
      authority: `${tenant.authorityOrigin}/${tenant.tenantId}`,
      knownAuthorities: [host],
    },
  })
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
  const scopes = [`${clientId}/access_as_user`]
  const address = await client.getAuthCodeUrl({
    scopes,
    redirectUri,
    loginHint: personId,
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
  })
  const back = await fetch(address, { redirect: 'manual' })
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const answer = await client.acquireTokenByCode({ code, codeVerifier: verifier, scopes, redirectUri })
  return answer.accessToken
}
