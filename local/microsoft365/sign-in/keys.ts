import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CryptoKey, JWK, JWTPayload } from 'jose'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose'

/** Signs the authority's tokens, and knows them again. */
export interface TokenKeys {
  /** What the JWKS address publishes. */
  publicKeys: JWK[]
  sign(claims: JWTPayload, issuedAt: Date, seconds: number): Promise<string>
  /** The claims of a token of this authority; throws jose's errors for foreign and expired ones. */
  verify(token: string, at: Date): Promise<JWTPayload>
}

/** Opens the signing key of a data folder, made at the first start. */
export async function openTokenKeys(folder: string): Promise<TokenKeys> {
  const path = join(folder, 'signing-key.json')
  if (!existsSync(path)) {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true })
    writeFileSync(path, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 })
  }
  const jwk = JSON.parse(readFileSync(path, 'utf8')) as JWK
  const { kty, n, e } = jwk
  const kid = await calculateJwkThumbprint({ kty, n, e } as JWK)
  const privateKey = await importKey(jwk)
  const publicKey = await importKey({ kty, n, e } as JWK)
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000)
  return {
    publicKeys: [{ kty, n, e, kid, use: 'sig', alg: 'RS256' } as JWK],
    sign: (claims, issuedAt, life) =>
      new SignJWT({
        ...claims,
        iat: seconds(issuedAt),
        nbf: seconds(issuedAt),
        exp: seconds(issuedAt) + life,
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .sign(privateKey),
    verify: async (token, at) =>
      (await jwtVerify(token, publicKey, { algorithms: ['RS256'], currentDate: at })).payload,
  }
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  return (await importJWK(jwk, 'RS256')) as CryptoKey
}
