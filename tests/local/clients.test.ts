import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { AuthenticationResult } from '@azure/msal-node'
import { ConfidentialClientApplication, CryptoProvider } from '@azure/msal-node'
import { Client } from '@microsoft/microsoft-graph-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolUnderTest } from './school.ts'
import { clientId, newPupil, openSchool, person, secret } from './school.ts'

let school: SchoolUnderTest
let msal: ConfidentialClientApplication
beforeAll(async () => {
  school = await openSchool()
  msal = new ConfidentialClientApplication({
    auth: {
      clientId,
      clientSecret: secret,
      authority: `${school.authorityOrigin}/${school.tenantId}`,
      knownAuthorities: [new URL(school.authorityOrigin).host],
    },
  })
})
afterAll(() => school.close())

const ownScope = `api://${clientId}/access_as_user`
const redirectUri = 'http://localhost:3978/sign-in/callback'

function graphFor(signedIn: AuthenticationResult | null): Client {
  return Client.init({
    baseUrl: `${school.authorityOrigin}/`,
    customHosts: new Set(['127.0.0.1']),
    authProvider: (done) => done(null, signedIn?.accessToken ?? ''),
  })
}

const asApp = () => msal.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] })

async function asPerson(loginHint: string): Promise<AuthenticationResult> {
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
  const asked = { scopes: [ownScope], redirectUri, loginHint, state: 'būsena' }
  const url = await msal.getAuthCodeUrl({ ...asked, codeChallenge: challenge, codeChallengeMethod: 'S256' })
  expect(url.startsWith(school.pickerOrigin)).toBe(true)
  const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '')
  const code = back.searchParams.get('code') ?? ''
  return msal.acquireTokenByCode({ scopes: [ownScope], redirectUri, code, codeVerifier: verifier })
}

test('msal-node unmodified gets an application its token', async () => {
  const token = await asApp()
  const minutes = ((token?.expiresOn?.getTime() ?? 0) - Date.now()) / 60_000
  expect(Math.round(minutes)).toBe(60)
  expect((await graphFor(token).api('/organization').get()).value[0].displayName).toBe('Pavyzdinė gimnazija')
})

test('msal-node unmodified signs a person in by code and PKCE, and keeps the person signed in', async () => {
  const signedIn = await asPerson('rasa.jurgeleviciene@mokykla.example')
  expect(signedIn.account).toMatchObject({
    username: 'rasa.jurgeleviciene@mokykla.example',
    localAccountId: person(8),
  })
  const again = await msal.acquireTokenSilent({
    scopes: [ownScope],
    account: signedIn.account ?? expect.fail(),
    forceRefresh: true,
  })
  expect(again.accessToken).not.toBe(signedIn.accessToken)
})

test('msal-node unmodified acts on behalf of a person', async () => {
  const { accessToken } = await asPerson('kotryna.zvirblyte@mokykla.example')
  const scopes = ['https://graph.microsoft.com/User.Read']
  const onBehalf = await msal.acquireTokenOnBehalfOf({ oboAssertion: accessToken, scopes })
  expect(onBehalf?.account?.username).toBe('kotryna.zvirblyte@mokykla.example')
  expect((await graphFor(onBehalf).api('/me').get()).displayName).toBe('Kotryna Žvirblytė')
})

test('the Graph client unmodified reads, writes, batches and follows pages', async () => {
  const graph = graphFor(await asApp())
  const made = await graph.api('/users').post(newPupil('klientas'))
  await graph.api(`/users/${made.id}`).patch({ department: '5a' })
  expect(await graph.api(`/users/${made.id}`).select('department').get()).toMatchObject({ department: '5a' })
  const batch = await graph
    .api('/$batch')
    .post({ requests: [{ id: '1', method: 'GET', url: `/users/${made.id}` }] })
  expect(batch.responses).toMatchObject([{ id: '1', status: 200, body: { id: made.id } }])
  const first = await graph.api('/users').select('id').top(10).get()
  const second = await graph.api(first['@odata.nextLink']).get()
  expect([first.value.length, second.value.length]).toEqual([10, 6])
  expect(await graph.api('/users/$count').header('ConsistencyLevel', 'eventual').get()).toBe('16')
  await graph.api(`/users/${made.id}`).delete()
  await expect(graph.api(`/users/${made.id}`).get()).rejects.toMatchObject({
    statusCode: 404,
    code: 'Request_ResourceNotFound',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})

test('a process needs nothing but addresses and NODE_EXTRA_CA_CERTS', async () => {
  const script = `
    import { ConfidentialClientApplication } from '@azure/msal-node'
    import { Client } from '@microsoft/microsoft-graph-client'
    const [origin, tenant, clientId, clientSecret] = process.argv.slice(1)
    const knownAuthorities = [new URL(origin).host]
    const auth = { clientId, clientSecret, authority: origin + '/' + tenant, knownAuthorities }
    const scopes = ['https://graph.microsoft.com/.default']
    const token = await new ConfidentialClientApplication({ auth }).acquireTokenByClientCredential({ scopes })
    const authProvider = (done) => done(null, token.accessToken)
    const graph = Client.init({ baseUrl: origin + '/', customHosts: new Set(['127.0.0.1']), authProvider })
    console.log((await graph.api('/users').top(2).get()).value.length)`
  const given = [school.authorityOrigin, school.tenantId, clientId, secret]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script, ...given],
    {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: school.certificatePath },
    },
  )
  expect(stdout.trim()).toBe('2')
})
