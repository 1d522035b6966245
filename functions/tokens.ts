import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { Refusal } from '../core/refusal.ts'
import type { Settings } from '../core/settings.ts'

/** Who a verified token belongs to, as `recognise` asks it. */
export interface TokenClaims {
  id: string
  name: string
  signInName: string
}

/** Reads the Authorization header of a request. Throws Refusal: unauthenticated, or unavailable without the keys. */
export type ReadToken = (authorization: string | undefined) => Promise<TokenClaims>

const toleranceInSeconds = 30

/**
 * Accepts access tokens that the school's Entra tenant gave for Talka: RS256 by the tenant's keys, the tenant's
 * issuer, Talka as audience, within its time, for a person (`oid`) who was let in with `access_as_user`.
 * Source: Microsoft identity platform, "Access tokens", "Validate tokens".
 */
export function openTokens(settings: Pick<Settings, 'SIGN_IN_URL' | 'TENANT_ID' | 'CLIENT_ID'>): ReadToken {
  const { SIGN_IN_URL, TENANT_ID, CLIENT_ID } = settings
  const authority = `${SIGN_IN_URL}/${TENANT_ID}`
  const keys = createRemoteJWKSet(new URL(`${authority}/discovery/v2.0/keys`))
  const claims = z.object({
    oid: z.guid(),
    tid: z.literal(TENANT_ID),
    scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
    exp: z.number(),
    name: z.string().default(''),
    preferred_username: z.string().default(''),
  })

  async function verify(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: `${authority}/v2.0`,
      audience: [CLIENT_ID, `api://${CLIENT_ID}`],
      clockTolerance: toleranceInSeconds,
    })
    return payload
  }

  return async (authorization) => {
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '') ?? []
    if (!token) throw unauthenticated()
    const payload = await verify(token).catch((error: unknown) => {
      throw saysNothingOfTheToken(error)
        ? new Refusal('unavailable', 'common/refused.unavailable')
        : unauthenticated()
    })
    const read = claims.safeParse(payload)
    if (!read.success) throw unauthenticated()
    const { oid, name, preferred_username } = read.data
    return { id: oid.toLowerCase(), name: name.slice(0, 256), signInName: preferred_username.slice(0, 256) }
  }
}

function unauthenticated(): Refusal {
  return new Refusal('unauthenticated', 'common/refused.unauthenticated')
}

/** Whether the keys could not be fetched: signing in again would not help then. jose's plain JOSEError is a failed fetch. */
function saysNothingOfTheToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true
  return !(error instanceof errors.JOSEError) || error.code === errors.JOSEError.code
}
