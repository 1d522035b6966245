import { createServer } from 'node:http'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createBot } from '../../bot/bot.ts'
import { registration } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'
import { messageActionFrom, messageFrom } from './activities.ts'
import { localSettings, openTeams } from './teams.ts'

const appId = crypto.randomUUID()
const issuer = 'https://api.botframework.com'
const registered = { ...localSettings, BOT_APP_ID: appId, BOT_APP_PASSWORD: 'only for this test' }
const publicUrl = 'https://talka.school.example'

/** The Bot Framework's side of trust on this machine: its keys, published, and tokens signed with them. */
async function openTrust() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const { privateKey: foreignKey } = await generateKeyPair('RS256')
  const key = {
    ...(await exportJWK(publicKey)),
    kid: crypto.randomUUID(),
    use: 'sig',
    endorsements: ['msteams', 'webchat'],
  }
  const server = createServer((request, response) => {
    const body = request.url === '/keys' ? { keys: [key] } : { issuer, jwks_uri: `${url}/keys` }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const signing = {
    signRequest: async (request: object) => request,
    getToken: async () => 'a token of our own',
  }
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      ToChannelFromBotLoginUrl: url,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      OAuthUrl: url,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
      CallerId: 'urn:botframework:azure',
      ValidateAuthority: 'false',
    },
    {
      isValidAppId: async (id: string) => id === appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => signing,
    } as unknown as ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1],
  )
  const token = (serviceUrl: string, change: object = {}, signedWith = privateKey, lifetime = 600) =>
    new SignJWT({ iss: issuer, aud: appId, serviceurl: serviceUrl, ...change })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid })
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + lifetime)
      .sign(signedWith)
  return { authentication, token, foreignKey }
}

describe('what reaches the bot in production', () => {
  test('is answered only with a token of the Bot Framework for this very bot, from the school’s tenant', async () => {
    const { authentication, token, foreignKey } = await openTrust()
    const teams = await openTeams(await openSchool('postgres'), registered, { authentication })
    const writer = teams.writer('teacher')
    const unsigned = [
      { alg: 'none', typ: 'JWT' },
      { iss: issuer, aud: appId, serviceurl: teams.url },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const status = async (bearer: string | null, more: object = {}) => {
      const headers: Record<string, string> = bearer ? { authorization: `Bearer ${bearer}` } : {}
      return (await teams.post(messageFrom(writer, 'labas', more), headers)).status
    }
    expect(await status(null)).toBe(401)
    expect(await status('nonsense')).toBe(401)
    expect(await status(`${unsigned}.`)).toBe(401)
    expect(await status(await token(teams.url, { aud: crypto.randomUUID() }))).toBe(401)
    expect(await status(await token(teams.url, { iss: 'https://other.example' }))).toBe(401)
    expect(await status(await token('https://other.example'))).toBe(401)
    expect(await status(await token(teams.url, {}, foreignKey))).toBe(401)
    expect(await status(await token(teams.url, {}, undefined, -3_600))).toBe(401)
    expect(await status(await token(teams.url), { channelId: 'unendorsed' })).toBe(401)
    const foreign = { channelData: { tenant: { id: crypto.randomUUID() } } }
    expect(await status(await token(teams.url), foreign)).toBe(403)
    expect(await status(await token(teams.url), { channelId: 'webchat' })).toBe(403)
    // What the local Teams sends for an action on a message is nothing without a token either.
    expect(
      (await teams.post(messageActionFrom(writer, 'fetchTask', { messagePayload: { id: '1' } }))).status,
    ).toBe(401)
    expect(teams.posted).toEqual([])
    expect(await status(await token(teams.url))).toBe(200)
    expect(teams.posted).toHaveLength(1)
  })

  test('may bring a picture that lies in the chat: only the chat itself is shown Talka’s token', async () => {
    const { authentication } = await openTrust()
    const { talka } = await openSchool('postgres')
    const bot = createBot(talka, registered, { authentication })
    const asked: unknown[] = []
    const teams = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      asked.push([String(url), new Headers(init?.headers).get('authorization')])
      return new Response('a picture')
    })
    onTestFinished(() => teams.mockRestore())
    const chatUrl = 'https://smba.trafficmanager.net/emea/'
    const inChat = 'https://smba.trafficmanager.net/emea/v3/attachments/a/views/original'
    const inDrive = 'https://school-my.sharepoint.com/_layouts/15/download.aspx?x=1'
    const name = 'a.png'
    await bot.fetch({ name, chatUrl, address: inChat, isInChat: true }, 100)
    await bot.fetch({ name, chatUrl, address: inDrive, isInChat: false }, 100)
    expect(asked).toEqual([
      [inChat, 'Bearer a token of our own'],
      [inDrive, null],
    ])
  })

  test('needs a registration of the bot, or the bot does not open', async () => {
    const { talka } = await openSchool('postgres')
    const settings = { ...localSettings, TALKA_MODE: 'production', TALKA_PUBLIC_URL: publicUrl } as const
    expect(() => createBot(talka, settings)).toThrow('BOT_APP_ID')
    expect(() => createBot(talka, { ...settings, BOT_APP_ID: appId })).toThrow('BOT_APP_PASSWORD')
  })
})

describe('what reaches the bot on one machine', () => {
  test('may be anonymous only when the answers stay on this machine and in the local tenant', async () => {
    const teams = await openTeams(await openSchool('postgres'))
    const writer = teams.writer('teacher')
    const status = async (more: object) => (await teams.post(messageFrom(writer, 'labas', more))).status
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/emea/',
      'http://127.0.0.1.other.example',
      'file:///',
      'x',
    ]) {
      expect(await status({ serviceUrl })).toBe(401)
    }
    expect(await status({ channelData: { tenant: { id: crypto.randomUUID() } } })).toBe(403)
    expect(await status({ channelData: {}, conversation: { id: 'a' } })).toBe(403)
    expect(teams.posted).toEqual([])
    expect(await status({ channelData: { tenant: { id: registration.tenantId.toUpperCase() } } })).toBe(200)
  })

  test('that is no activity is refused as such', async () => {
    const { bot } = await openTeams(await openSchool('postgres'))
    const status = async (method: string, body?: string, type = 'application/json') => {
      const sent = body ? { body, headers: { 'content-type': type } } : {}
      return (await bot.handle(new Request('http://localhost/api/messages', { method, ...sent }))).status
    }
    expect(await status('GET')).toBe(405)
    expect(await status('POST', 'not json')).toBe(400)
    expect(await status('POST', '{}')).toBe(400)
    expect(await status('POST', '[]')).toBe(400)
    // Which a page elsewhere may make a browser send to this machine without asking.
    expect(await status('POST', '{}', 'text/plain')).toBe(415)
  })
})
