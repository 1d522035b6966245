import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { settingNames } from '../../core/settings.ts'
import seed from '../../local/school.json' with { type: 'json' }

const infra = new URL('../../infra/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, infra), 'utf8')
const main = read('main.bicep')
const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? '')
const parametersOf = (bicep: string) =>
  [...bicep.matchAll(/^param (\w+) [\w[\]]+( =)?/gm)].map(([, name = '', fallback]) => ({
    name,
    required: !fallback,
  }))

// Read by Azure Functions, Application Insights and the Azure identity library, not by Talka.
const platformNames = /^(AzureWebJobsStorage__\w+|APPLICATIONINSIGHTS_\w+|AZURE_CLIENT_ID)$/

describe('the settings that the deployment gives Talka', () => {
  const block = /resource settings [^\n]+\n[\s\S]*?properties: \{\n([\s\S]*?)\n {2}\}/.exec(main)?.[1] ?? ''
  const given = namesIn(block, /^ {4}(\w+):/gm).filter((name) => !platformNames.test(name))

  test('are settings that Talka knows', () => {
    expect(given.length).toBeGreaterThan(0)
    expect(given.filter((name) => !settingNames.includes(name))).toEqual([])
  })

  test('leave out nothing that production needs', () => {
    const needed = [
      'TALKA_MODE',
      'TALKA_PUBLIC_URL',
      'TALKA_FIRST_ADMIN',
      'DATABASE_URL',
      'KEY_VAULT_KEY',
      'FILES_URL',
    ]
    const identity = ['TENANT_ID', 'CLIENT_ID', 'CLIENT_SECRET', 'BOT_APP_ID', 'BOT_APP_PASSWORD']
    expect([...needed, ...identity].filter((name) => !given.includes(name))).toEqual([])
  })

  test('hold no secret, only where the key vault keeps it', () => {
    for (const name of ['DATABASE_URL', 'CLIENT_SECRET', 'BOT_APP_PASSWORD'])
      expect(block).toMatch(new RegExp(`${name}: '@Microsoft\\.KeyVault\\(`))
  })
})

test('keeps no visitors of the page outside of Teams: no request, address or browser in any log of the platform', () => {
  const host = JSON.parse(readFileSync(new URL('../../host.json', import.meta.url), 'utf8'))
  const { logLevel, applicationInsights } = host.logging
  expect(logLevel['Host.Results']).toBe('None')
  expect(applicationInsights.enableLiveMetrics).toBe(false)
  expect(applicationInsights.httpAutoCollectionOptions).toEqual({
    enableHttpTriggerExtendedInfoCollection: false,
    enableResponseHeaderInjection: false,
  })
  for (const said of [
    'DisableIpMasking: false',
    'httpLoggingEnabled: false',
    'requestTracingEnabled: false',
    'detailedErrorLoggingEnabled: false',
  ])
    expect(main).toContain(said)
  const modules = readdirSync(new URL('modules/', infra)).map((file) => read(`modules/${file}`))
  for (const bicep of [main, ...modules])
    expect(bicep).not.toMatch(/diagnosticSettings|AppServiceHTTPLogs|Microsoft\.Cdn|applicationGateways/i)
})

describe('the template', () => {
  const modules = [...main.matchAll(/^module (\w+) '([\w/.]+)' = \{\n([\s\S]*?)\n\}/gm)]

  test.each(modules.map(([, name, path, body]) => [name, path, body]))(
    'gives the module %s what it asks for, and nothing else',
    (_name, path = '', body = '') => {
      const block = /params: \{([\s\S]*)\}/.exec(body)?.[1] ?? ''
      const given = namesIn(block.replaceAll(/'[^']*'/g, ''), /(\w+):/g)
      const asked = parametersOf(read(path))
      expect(given.filter((name) => !asked.some((parameter) => parameter.name === name))).toEqual([])
      expect(asked.filter(({ name, required }) => required && !given.includes(name))).toEqual([])
    },
  )

  test('uses every module, and from each only what it gives', () => {
    expect(modules.map(([, , path]) => path).sort()).toEqual(
      readdirSync(new URL('modules/', infra))
        .map((file) => `modules/${file}`)
        .sort(),
    )
    for (const [, name = '', path = ''] of modules) {
      const outputs = namesIn(read(path), /^output (\w+) /gm)
      const used = namesIn(main, new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'g'))
      expect(used.filter((output) => !outputs.includes(output))).toEqual([])
    }
  })

  test('gets its parameters from the environment, and knows each of them', () => {
    const given = namesIn(read('main.bicepparam'), /^param (\w+) =/gm)
    const asked = parametersOf(main)
    expect(given.filter((name) => !asked.some((parameter) => parameter.name === name))).toEqual([])
    expect(asked.filter(({ name, required }) => required && !given.includes(name))).toEqual([])
  })

  test('opens neither storage nor keys nor database to the world', () => {
    expect(read('modules/storage.bicep')).toContain('allowBlobPublicAccess: false')
    expect(read('modules/storage.bicep')).toContain('allowSharedKeyAccess: false')
    expect(read('modules/storage.bicep')).toContain("minimumTlsVersion: 'TLS1_2'")
    expect(read('modules/vault.bicep')).toContain('enablePurgeProtection: true')
    expect(read('modules/vault.bicep')).toContain('enableRbacAuthorization: true')
    expect(read('modules/database.bicep')).toContain('delegatedSubnetResourceId')
    expect(read('modules/database.bicep')).toContain("'btree_gist,pg_trgm,unaccent'")
  })
})

describe('the permissions that Talka asks of a school', () => {
  type Permission = { name: string; id: string; source: string; lt: string; en: string }
  const {
    kind,
    permissions,
    delegated,
  }: { kind: string; permissions: Permission[]; delegated: Permission[] } = JSON.parse(
    read('permissions.json'),
  )

  test('are application permissions, each asked once and by a proper id', () => {
    expect(kind).toBe('application')
    expect(new Set(permissions.map(({ name }) => name)).size).toBe(permissions.length)
    expect(new Set(permissions.map(({ id }) => id)).size).toBe(permissions.length)
    for (const { id } of permissions) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  test('each have a reason in Lithuanian and in English, and a source', () => {
    for (const { name, lt, en, source } of [...permissions, ...delegated])
      for (const text of [lt, en, source]) expect(text?.length, name).toBeGreaterThan(10)
  })

  test('are exactly what the local school’s tenant gives Talka, so that no test works with more', () => {
    expect(seed.apps[0]?.applicationPermissions.toSorted()).toEqual(
      permissions.map(({ name }) => name).toSorted(),
    )
    // User.Read is Entra's own for every sign-in.
    expect(seed.apps[0]?.delegatedPermissions.toSorted()).toEqual(
      ['User.Read', ...delegated.map(({ name }) => name)].toSorted(),
    )
  })

  test('never include the whole directory or roles in it', () => {
    expect(
      permissions.filter(({ name }) =>
        /^(Directory|RoleManagement|Application|AppRoleAssignment)\./.test(name),
      ),
    ).toEqual([])
  })
})
