import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../../core/settings.ts'
import { openHouse } from '../../functions/open.ts'
import { openTokenKeys } from '../../local/microsoft365/sign-in/keys.ts'
import { newServerDatabase } from '../support/database.ts'
import { registration, startTenant, who } from '../support/microsoft365.ts'

export const publicUrl = 'http://localhost:3978'
type Who = keyof typeof who

/** The whole web side of Talka over a database, a tab and a tenant of its own. */
export type RunningApp = Awaited<ReturnType<typeof openApp>>

/** Opens it for the tests of one file; they close it at their end. `builtTab` is the folder of the real tab, where it is looked at. */
export async function openApp(builtTab?: string) {
  const tenant = await startTenant({ keep: true })
  const database = await newServerDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'talka-app-'))
  const tab = join(folder, 'tab')
  mkdirSync(join(tab, 'assets'), { recursive: true })
  writeFileSync(join(tab, 'index.html'), '<!doctype html><title>Talka</title>')
  writeFileSync(join(tab, 'assets/app-0a1b2c3d.js'), 'export const talka = 1\n')
  const settings = readSettings({
    TALKA_MODE: 'local',
    TALKA_PUBLIC_URL: publicUrl,
    TALKA_DATA: join(folder, 'talka'),
    DATABASE_URL: database.url,
    TALKA_FIRST_ADMIN: 'admin@mokykla.example',
    TENANT_ID: registration.tenantId,
    CLIENT_ID: registration.clientId,
    CLIENT_SECRET: registration.clientSecret,
    GRAPH_URL: tenant.authorityOrigin,
    SIGN_IN_URL: tenant.authorityOrigin,
  })
  const logged: string[] = []
  const house = await openHouse(settings, builtTab ?? tab, (message, details) => {
    logged.push(JSON.stringify({ message, ...details }))
  })
  const signer = await openTokenKeys(tenant.dataFolder)
  await house.talka.startNow('people/refresh')
  await house.talka.drain()

  const send = (path: string, init: RequestInit = {}) => house.fetch(new Request(publicUrl + path, init))
  /** The claims of a good token for a person; `change` spoils it. */
  const claimsOf = (name: Who, change: object = {}) => ({
    iss: `${tenant.authorityOrigin}/${registration.tenantId}/v2.0`,
    aud: registration.clientId,
    tid: registration.tenantId,
    oid: who[name],
    scp: 'access_as_user',
    name: 'Testas Testaitis',
    preferred_username: 'testas@mokykla.example',
    ver: '2.0',
    ...change,
  })
  const tokenOf = (name: Who, change: object = {}, issuedAt = new Date(), seconds = 3_600) =>
    signer.sign(claimsOf(name, change), issuedAt, seconds)
  const ask = async (name: Who, action: string, input: unknown, headers: Record<string, string> = {}) =>
    send(`/api/${action}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(name)}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: typeof input === 'string' ? input : JSON.stringify(input),
    })
  for (const [name, role] of [
    ['specialist', 'itSpecialist'],
    ['office', 'office'],
  ] as const) {
    await ask('admin', 'people/give-role', { personId: who[name], role })
  }

  return {
    tenant,
    house,
    settings,
    logged,
    signer,
    send,
    ask,
    claimsOf,
    tokenOf,
    async close() {
      await house.close()
      await database.remove()
      await tenant.stop().catch(() => {})
      for (const one of [folder, tenant.dataFolder]) rmSync(one, { recursive: true, force: true })
    },
  }
}
