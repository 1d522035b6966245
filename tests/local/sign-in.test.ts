import { createHash } from 'node:crypto'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolUnderTest } from './school.ts'
import { clientId, openSchool, person } from './school.ts'

let school: SchoolUnderTest
beforeAll(async () => {
  school = await openSchool()
})
afterAll(() => school.close())

const redirectUri = 'http://localhost:3978/sign-in/callback'
const verifier = 'a'.repeat(50)
const challenge = createHash('sha256').update(verifier).digest('base64url')
const ownScope = `api://${clientId}/access_as_user openid profile offline_access`

function pageFor(more: Record<string, string> = {}): string {
  const asked = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: ownScope,
    state: 'būsena',
    nonce: 'vienkartinis',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  })
  return `${school.pickerOrigin}/${school.tenantId}/oauth2/v2.0/authorize?${asked}`
}
const choose = (id: string, more?: Record<string, string>) =>
  fetch(pageFor(more), { method: 'POST', body: new URLSearchParams({ person: id }), redirect: 'manual' })
const codeFor = async (id: string) => {
  const back = new URL((await choose(id)).headers.get('location') ?? '')
  return back.searchParams.get('code') ?? ''
}
const redeem = async (code: string, more: Record<string, string> = {}) =>
  school.askToken({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...more,
  })
const renew = (refresh_token: string) => school.askToken({ grant_type: 'refresh_token', refresh_token })
const askGraph = async (token: string, path = '/users?$top=1') => {
  const response = await fetch(school.graphUrl + path, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  })
  return {
    status: response.status,
    body: (await response.json()) as { error: { code: string; message: string } },
  }
}

test('the page lists the people with what they are for, in Lithuanian and English, and asks for no password', async () => {
  const page = await (await fetch(pageFor())).text()
  expect(page).toContain('<html lang="lt">')
  expect(page).toContain('Rasa Jurgelevičienė')
  expect(page).toContain('Psichologė: vaiko gerovės komisijos narė')
  expect(page).toContain('<span lang="en">IT specialist: decides requests, looks after accounts</span>')
  expect(page).not.toContain('type="password"')
  expect(page.match(/<button name="person"/g)).toHaveLength(14)
})

test("who is chosen is sent back with a code and the caller's state", async () => {
  const response = await choose(person(8))
  const back = new URL(response.headers.get('location') ?? '')
  expect([response.status, back.origin, back.pathname]).toEqual([
    303,
    'http://localhost:3978',
    '/sign-in/callback',
  ])
  expect(back.searchParams.get('state')).toBe('būsena')
})

test("a login_hint that is a person's name skips the page", async () => {
  const response = await fetch(pageFor({ login_hint: 'kotryna.zvirblyte@mokykla.example' }), {
    redirect: 'manual',
  })
  expect(response.status).toBe(302)
})

test('people are sent back to registered addresses only, on any port of this machine', async () => {
  expect((await choose(person(8), { redirect_uri: 'http://localhost:51234/sign-in/callback' })).status).toBe(
    303,
  )
  for (const address of [
    'https://example.org/sign-in/callback',
    'http://localhost:3978/kitur',
    'ne adresas',
  ]) {
    expect((await choose(person(8), { redirect_uri: address })).status).toBe(400)
  }
})

test("a code becomes tokens shaped like Entra's, signed by the published key", async () => {
  const { status, body } = await redeem(await codeFor(person(8)))
  expect(status).toBe(200)
  const keys = createRemoteJWKSet(new URL(`${school.authorityOrigin}/${school.tenantId}/discovery/v2.0/keys`))
  const issuer = `${school.authorityOrigin}/${school.tenantId}/v2.0`
  const { payload, protectedHeader } = await jwtVerify(body.access_token, keys, {
    issuer,
    audience: clientId,
  })
  expect(protectedHeader.alg).toBe('RS256')
  expect(payload).toMatchObject({
    tid: school.tenantId,
    oid: person(8),
    name: 'Rasa Jurgelevičienė',
    preferred_username: 'rasa.jurgeleviciene@mokykla.example',
    scp: 'access_as_user',
    ver: '2.0',
  })
  expect(Number(payload.exp) - Number(payload.iat)).toBe(3600)
  expect(decodeJwt(body.id_token)).toMatchObject({ aud: clientId, nonce: 'vienkartinis', oid: person(8) })
})

test('a code is good once, for ten minutes, with its verifier and its address', async () => {
  const code = await codeFor(person(8))
  expect((await redeem(code)).status).toBe(200)
  expect((await redeem(code)).body.error).toBe('invalid_grant')
  expect((await redeem(await codeFor(person(8)), { code_verifier: 'kitas' })).body.error_codes).toEqual([
    501481,
  ])
  expect((await redeem(await codeFor(person(8)), { redirect_uri: 'http://localhost:1/x' })).status).toBe(400)
  const late = await codeFor(person(8))
  const before = school.clock.now
  school.clock.now = new Date(before.getTime() + 11 * 60_000)
  expect((await redeem(late)).status).toBe(400)
  school.clock.now = before
})

test("the page's own port gives out no tokens", async () => {
  const response = await fetch(`${school.pickerOrigin}/${school.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
  })
  expect(response.status).toBe(404)
})

test("a wrong secret, application or tenant is told by Entra's numbers", async () => {
  const grant = { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' }
  const secret = await school.askToken({ ...grant, client_secret: 'spėjimas' })
  expect([secret.status, secret.body.error, secret.body.error_codes]).toEqual([
    401,
    'invalid_client',
    [7000215],
  ])
  expect((await school.askToken({ ...grant, client_id: 'kita' })).body.error_codes).toEqual([700016])
  expect(
    (await school.askToken({ ...grant, scope: 'https://graph.microsoft.com/User.Read' })).body.error_codes,
  ).toEqual([1002012])
  const tenant = await fetch(`${school.authorityOrigin}/kita/oauth2/v2.0/token`, { method: 'POST' })
  expect(await tenant.json()).toMatchObject({ error_codes: [90002] })
})

test('Graph takes tokens of this authority, for Graph, while they last', async () => {
  const own = await school.askToken({
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  })
  expect((await askGraph(own.body.access_token)).status).toBe(200)
  const forTalka = (await redeem(await codeFor(person(8)))).body.access_token
  const [head, , signature] = own.body.access_token.split('.')
  const forged = [
    head,
    Buffer.from('{"aud":"https://graph.microsoft.com"}').toString('base64url'),
    signature,
  ].join('.')
  for (const token of ['', 'ne raktas', forTalka, forged]) {
    const { status, body } = await askGraph(token)
    expect([status, body.error.code]).toEqual([401, 'InvalidAuthenticationToken'])
  }
  const before = school.clock.now
  school.clock.now = new Date(before.getTime() + 3601_000)
  const { status, body } = await askGraph(own.body.access_token)
  expect([status, body.error.message]).toEqual([401, 'Lifetime validation failed, the token is expired.'])
  school.clock.now = before
})

test('on behalf of a person Talka reads that person, and nobody else', async () => {
  const assertion = (await redeem(await codeFor(person(12)))).body.access_token
  const { body } = await school.askToken({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    scope: 'https://graph.microsoft.com/.default',
    assertion,
  })
  expect((await askGraph(body.access_token, '/me')).body).toMatchObject({ displayName: 'Kotryna Žvirblytė' })
  expect((await askGraph(body.access_token)).body.error.code).toBe('Authorization_RequestDenied')
})

test('an application by itself is nobody: it has no /me', async () => {
  expect((await school.ask('GET', '/me')).status).toBe(400)
})

test('a program without a secret waits on this machine, gets its code posted by the page, and redeems it without one', async () => {
  const waiting = { redirect_uri: 'http://localhost:51999', response_mode: 'form_post' }
  const codeOf = async () => {
    const page = await (await choose(person(1), waiting)).text()
    expect(page).toContain('<form method="post" action="http://localhost:51999/">')
    return /name="code" value="([^"]+)"/.exec(page)?.[1] ?? ''
  }
  const redeemAt = async (form: Record<string, string>) =>
    (
      await fetch(`${school.authorityOrigin}/${school.tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: clientId,
          redirect_uri: waiting.redirect_uri,
          code_verifier: verifier,
          ...form,
        }),
      })
    ).json()
  expect(decodeJwt((await redeemAt({ code: await codeOf() })).access_token)).toMatchObject({ oid: person(1) })
  expect(await redeemAt({ code: await codeOf(), client_secret: 'x' })).toMatchObject({
    error_codes: [700025],
  })
  expect(await redeemAt({ code: await codeOf(), code_verifier: 'kitas' })).toMatchObject({
    error_codes: [501481],
  })
  const ofTheTab = { code: await codeFor(person(1)), redirect_uri: redirectUri }
  expect(await redeemAt(ofTheTab)).toMatchObject({ error_codes: [7000218] })
})

test('revoking sign-ins ends the renewing of tokens granted before', async () => {
  const granted = (await redeem(await codeFor(person(9)))).body.refresh_token
  expect((await renew(granted)).status).toBe(200)
  school.clock.now = new Date(school.clock.now.getTime() + 1000)
  expect((await school.ask('POST', `/users/${person(9)}/revokeSignInSessions`)).body.value).toBe(true)
  expect((await renew(granted)).body.error_codes).toEqual([50173])
  expect((await renew((await redeem(await codeFor(person(9)))).body.refresh_token)).status).toBe(200)
})

test('a blocked person can neither sign in nor stay signed in', async () => {
  const granted = (await redeem(await codeFor(person(13)))).body.refresh_token
  await school.ask('PATCH', `/users/${person(13)}`, { accountEnabled: false })
  expect((await renew(granted)).body.error_codes).toEqual([50057])
  expect((await choose(person(13))).status).toBe(400)
  expect(await (await fetch(pageFor())).text()).not.toContain('Dominykas Ūsas')
})

test('access tokens can be made to live shorter', async () => {
  const other = await openSchool({ tokenSeconds: 5 })
  const { body } = await other.askToken({
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  })
  expect(body.expires_in).toBe(5)
  await other.close()
})
