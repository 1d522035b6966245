import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { registration, startTenant } from '../support/microsoft365.ts'
import { freePorts, runScript } from './processes.ts'

async function localSettings() {
  const tenant = await startTenant()
  // What happens in an empty folder is told in start.test.ts.
  const where = await freshDatabase('pglite')
  const [port = 0] = await freePorts(1)
  return {
    TALKA_MODE: 'local',
    TALKA_PUBLIC_URL: `http://localhost:${port}`,
    TALKA_DATA: 'folder' in where ? where.folder : '',
    PORT: String(port),
    TENANT_ID: registration.tenantId,
    CLIENT_ID: registration.clientId,
    CLIENT_SECRET: registration.clientSecret,
    GRAPH_URL: tenant.authorityOrigin,
    SIGN_IN_URL: tenant.authorityOrigin,
    NODE_EXTRA_CA_CERTS: tenant.certificatePath,
  }
}

const server = 'functions/server.ts'

describe('Talka as one process', () => {
  test('a second one on the same data says why it does not start, and the first one goes on', async () => {
    const settings = await localSettings()
    const first = runScript(server, [], settings)
    await first.says('"ready":true')
    const [otherPort] = await freePorts(1)
    const second = runScript(server, [], { ...settings, PORT: String(otherPort) })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/jau naudoja kita veikianti[\s\S]*in use by another running Talka/)
    const health = await fetch(`http://127.0.0.1:${settings.PORT}/health`)
    expect(await health.json()).toEqual({ ok: true })

    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const third = runScript(server, [], settings)
    await third.says('"ready":true')
    third.child.kill('SIGINT')
    expect(await third.ended).toBe(0)
  })

  test('a port in use stops the start and leaves the folder free', async () => {
    const settings = await localSettings()
    const first = runScript(server, [], settings)
    await first.says('"ready":true')
    const { TALKA_DATA } = await localSettings()
    const second = runScript(server, [], { ...settings, TALKA_DATA })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(settings.PORT)
  })

  test('what exists only on this machine cannot be switched on in production', async () => {
    const settings = await localSettings()
    const production = {
      ...settings,
      TALKA_MODE: 'production',
      TALKA_PUBLIC_URL: 'https://talka.school.example',
      DATABASE_URL: 'postgresql://localhost/none',
      BOT_APP_ID: registration.clientId,
      BOT_APP_PASSWORD: 'password-that-is-not-said',
      KEY_VAULT_KEY: 'https://vault.example/keys/talka',
      FILES_URL: 'https://files.school.example/talka',
    }
    const refused = runScript(server, [], production)
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toMatch(/GRAPH_URL: an address of this machine/)
    expect(refused.output()).toMatch(/SIGN_IN_URL: an address of this machine/)
    expect(refused.output()).not.toContain('password-that-is-not-said')
  })
})
