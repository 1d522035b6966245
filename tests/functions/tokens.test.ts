import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

async function statusOf(authorization: string | undefined): Promise<number> {
  const response = await app.send('/api/people/me', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: '{}',
  })
  const body = await response.json()
  if (response.status === 401) expect(body.refusal.kind).toBe('unauthenticated')
  return response.status
}
const statusWith = async (token: Promise<string> | string) => statusOf(`Bearer ${await token}`)

describe('only a token that the school’s tenant gave for Talka opens anything', () => {
  test('a good token is taken, in whatever letters the scheme is written', async () => {
    expect(await statusWith(app.tokenOf('teacher'))).toBe(200)
    expect(await statusOf(`bearer ${await app.tokenOf('teacher')}`)).toBe(200)
    expect(await statusWith(app.tokenOf('teacher', { aud: `api://${app.settings.CLIENT_ID}` }))).toBe(200)
  })

  test.each([
    ['none', undefined],
    ['an empty one', 'Bearer '],
    ['a password', 'Basic dGFsa2E6dGFsa2E='],
    ['no token at all', 'Bearer abc.def.ghi'],
  ])('%s is refused', async (_, authorization) => {
    expect(await statusOf(authorization)).toBe(401)
  })

  test('an expired one and one not yet valid are refused, half a minute of wrong clocks is not', async () => {
    const minutes = (n: number) => new Date(Date.now() + n * 60_000)
    expect(await statusWith(app.tokenOf('teacher', {}, minutes(-61), 3_600))).toBe(401)
    expect(await statusWith(app.tokenOf('teacher', {}, minutes(2), 3_600))).toBe(401)
    expect(await statusWith(app.tokenOf('teacher', {}, new Date(Date.now() - 10_000), 5))).toBe(200)
  })

  test.each([
    ['another tenant', { tid: '11111111-1111-4111-8111-111111111111' }],
    [
      'another issuer',
      { iss: 'https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/v2.0' },
    ],
    ['another audience, such as Graph', { aud: 'https://graph.microsoft.com' }],
    ['another permission', { scp: 'User.Read' }],
    ['no permission, as an ID token', { scp: undefined }],
    ['no person', { oid: undefined }],
    ['no object id but a name', { oid: 'admin@mokykla.example' }],
  ])('one for %s is refused', async (_, change) => {
    expect(await statusWith(app.tokenOf('teacher', change))).toBe(401)
  })

  test('one signed by somebody else, by nobody or by the public key as a secret is refused', async () => {
    const claims = app.claimsOf('admin')
    const [jwk] = app.signer.publicKeys
    const { privateKey } = await generateKeyPair('RS256')
    const header = { alg: 'RS256', typ: 'JWT', kid: jwk?.kid }
    const stranger = new SignJWT(claims).setProtectedHeader(header).setIssuedAt().setExpirationTime('1h')
    expect(await statusWith(stranger.sign(privateKey))).toBe(401)
    expect(await statusWith(new UnsecuredJWT(claims).setExpirationTime('1h').encode())).toBe(401)
    const secret = new TextEncoder().encode(JSON.stringify(jwk))
    const confused = new SignJWT(claims)
      .setProtectedHeader({ ...header, alg: 'HS256' })
      .setExpirationTime('1h')
    expect(await statusWith(confused.sign(secret))).toBe(401)
  })

  test('nothing of a token is in the log', async () => {
    const token = await app.tokenOf('teacher', { aud: 'x' })
    await statusWith(token)
    expect(app.logged.join('\n')).not.toContain(token.slice(-40))
  })
})
