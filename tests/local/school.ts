import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SimulatedClock } from '../../local/microsoft365/clock.ts'
import type { Conditions } from '../../local/microsoft365/conditions.ts'
import type { Microsoft365 } from '../../local/microsoft365.ts'
import { startMicrosoft365 } from '../../local/microsoft365.ts'
import type { AppRegistration, School } from '../../local/school.ts'
import { newTenantFolder, trust } from '../support/microsoft365.ts'

/** A user or group as Graph shows it. */
export interface Shown {
  id: string
  displayName: string
  mailNickname: string
  [property: string]: unknown
}

/** What Graph or the authority answered: of these fields those that the answer has. */
export interface Answer {
  status: number
  headers: Headers
  body: Shown & {
    value: (Shown & {
      skuId: string
      consumedUnits: number
      assignedLicenses: object[]
      verifiedDomains: object[]
    })[]
    responses: {
      id: string
      status: number
      headers: Record<string, string>
      body?: { id: string; error?: { code: string } }
    }[]
    '@odata.nextLink': string
    '@odata.deltaLink': string
    error: { code: string; message: string; details: { code: string; target: string }[] }
    error_codes: number[]
    access_token: string
    id_token: string
    refresh_token: string
    expires_in: number
  }
}

/** A local school under test, with a clock of its own and an application that may do everything Talka may. */
export interface SchoolUnderTest extends Microsoft365 {
  dataFolder: string
  clock: { now: Date }
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** The same as another application, by its client id. */
  askAs(clientId: string, method: string, path: string, body?: unknown): Promise<Answer>
  /** Asks the token endpoint. */
  askToken(form: Record<string, string>): Promise<Answer>
  close(): Promise<void>
}

export const clientId = '7a1ca000-0000-4000-8000-00000000bbbb'
export const secret = 'local-only-secret-of-talka'
export const studentSku = '314c4481-f395-4525-be8b-2ec4bb1e9d91'
export const staffSku = '94763226-9b3c-4e75-a931-5c89701abe66'
export const eventual = { ConsistencyLevel: 'eventual' }

/** Opens a school in a folder of its own; `change` may alter the seed before it is sown. */
export async function openSchool(
  options: Conditions & {
    change?: (school: School) => void
    dataFolder?: string
    tokenSeconds?: number
    /** Where the bot takes messages. */
    botUrl?: string
    /** Its clock; one that a test turns by hand unless said. */
    simulated?: SimulatedClock
  } = {},
): Promise<SchoolUnderTest> {
  const dataFolder = options.dataFolder ?? newTenantFolder()
  const seed = JSON.parse(readFileSync(new URL('../../local/school.json', import.meta.url), 'utf8')) as School
  // Some of what the stand-in can do is nothing that Talka may ask for.
  seed.apps[0]?.applicationPermissions.push('Directory.Read.All')
  options.change?.(seed)
  const seedPath = join(dataFolder, 'seed.json')
  writeFileSync(seedPath, JSON.stringify(seed))
  const clock = { now: new Date() }
  const { change: _change, simulated, ...conditions } = options
  const ports = { port: 0, pickerPort: 0 }
  const running = await startMicrosoft365({
    ...conditions,
    dataFolder,
    seedPath,
    clock: simulated ?? { now: () => clock.now, wait: async () => {} },
    ...ports,
  })
  trust(running.certificatePath)

  const send = async (url: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url, init)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : undefined) as Answer['body'],
    }
  }
  const askToken = (form: Record<string, string>) =>
    send(`${running.authorityOrigin}/${running.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: clientId, client_secret: secret, ...form }),
    })
  const askAs = async (
    id: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const scope = 'https://graph.microsoft.com/.default'
    const token = await askToken({ grant_type: 'client_credentials', client_id: id, scope })
    return send(running.graphUrl + path, {
      method,
      headers: {
        authorization: `Bearer ${token.body.access_token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }
  const close = async () => {
    await running.stop()
    if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true })
  }
  const ask: SchoolUnderTest['ask'] = (method, path, body, headers) =>
    askAs(clientId, method, path, body, headers)
  return { ...running, dataFolder, clock, ask, askAs, askToken, close }
}

/** An application like Talka's with other permissions. */
export function registerApp(school: School, id: string, change: Partial<AppRegistration>): void {
  const [first] = school.apps
  if (first) school.apps.push({ ...first, clientId: id, ...change })
}

/** A legal new pupil; `name` makes the address. */
export function newPupil(name: string, more: Record<string, unknown> = {}) {
  return {
    accountEnabled: true,
    displayName: `Mokinys ${name}`,
    mailNickname: name,
    userPrincipalName: `${name}@mokykla.example`,
    usageLocation: 'LT',
    passwordProfile: { password: 'Kiras-48-zuvedra', forceChangePasswordNextSignIn: true },
    ...more,
  }
}

/** A legal new Microsoft 365 group. */
export function newGroup(name: string, more: Record<string, unknown> = {}) {
  return {
    displayName: `Grupė ${name}`,
    mailNickname: name,
    mailEnabled: true,
    securityEnabled: false,
    groupTypes: ['Unified'],
    visibility: 'Private',
    ...more,
  }
}

/** The address of a directory object, as Graph wants references. */
export function refer(id: string): string {
  return `https://graph.microsoft.com/v1.0/directoryObjects/${id}`
}

/** A fixed person of the seed by number: 1 the specialist, 8 to 11 teachers, 12 to 14 pupils, 15 the administrator. */
export function person(number: number): string {
  return `7a1ca000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`
}
