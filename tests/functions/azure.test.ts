import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildFunctions } from '../../build.ts'
import { openTokenKeys } from '../../local/microsoft365/sign-in/keys.ts'
import { freshDatabase } from '../support/database.ts'
import { registration, startTenant, who } from '../support/microsoft365.ts'

interface Binding {
  type: string
  direction: string
  route?: string
  schedule?: string
  queueName?: string
}
interface Loaded {
  milliseconds: number
  functions: { name: string; bindings: Record<string, Binding> }[]
}
interface Outcome {
  status: number
  headers: Record<string, string>
  body: string
  outputs: { name: string; text: string }[]
}

let folder: string
let bytes: number
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talka-bundle-'))
  bytes = await buildFunctions(folder)
  mkdirSync(join(folder, 'tabs'))
  writeFileSync(join(folder, 'tabs/index.html'), '<!doctype html><title>Talka</title>')
  // The host offers this module to every app.
  const core = join(folder, 'node_modules/@azure/functions-core')
  mkdirSync(core, { recursive: true })
  writeFileSync(join(core, 'index.js'), 'module.exports = globalThis.functionsHost\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function load(environment: Record<string, string | undefined> = {}) {
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string }
  const child = fork(join(import.meta.dirname, 'azure-host.mjs'), [join(folder, main)], {
    cwd: folder,
    execArgv: [],
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [loaded] = (await once(child, 'message')) as [Loaded]
  const waiting = new Map<number, (answer: { result: Outcome; error?: string }) => void>()
  child.on('message', (answer: { id: number; result: Outcome; error?: string }) =>
    waiting.get(answer.id)?.(answer),
  )
  const invoke = async (name: string, data: object): Promise<Outcome> => {
    const id = waiting.size + 1
    const answered = new Promise<{ result: Outcome; error?: string }>((resolve) => waiting.set(id, resolve))
    child.send({ id, name, data })
    const { result, error } = await answered
    if (error) throw new Error(error)
    return result
  }
  return { loaded, invoke }
}

describe('what is published to Azure', () => {
  test('is small at the start and needs no packages beside it', () => {
    expect(bytes).toBeLessThan(7_000_000)
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(
      readdirSync(folder)
        .filter((name) => !/^part-\w+\.mjs/.test(name))
        .sort(),
    ).toEqual(
      [
        'host.json',
        'index.mjs',
        'index.mjs.LEGAL.txt',
        'migrations',
        'node_modules',
        'package.json',
        'report',
        'tabs',
      ].sort(),
    )
    expect(JSON.parse(readFileSync(join(folder, 'host.json'), 'utf8')).extensions.http.routePrefix).toBe('')
  })

  test('registers one function for the web, one for the clock and one for the queue', async () => {
    const { loaded } = await load()
    const triggers = Object.fromEntries(
      loaded.functions.map(({ name, bindings }) => [
        name,
        Object.values(bindings).find(({ type }) => /trigger$/i.test(type)),
      ]),
    )
    expect(triggers).toMatchObject({
      web: { type: 'httpTrigger', route: '{*path}', authLevel: 'anonymous' },
      sweep: { type: 'timerTrigger', schedule: '0 * * * * *' },
      wake: { type: 'queueTrigger', queueName: 'talka-wake' },
    })
    expect(Object.keys(triggers)).toHaveLength(3)
  })

  test('wrong settings are told at the first invocation, by their names', async () => {
    const { invoke } = await load({ TALKA_MODE: 'production' })
    await expect(invoke('sweep', { json: '{}' })).rejects.toThrow(/TENANT_ID/)
  })

  test('does the whole way: a command wakes the queue, the queue carries out what was approved', async () => {
    const tenant = await startTenant()
    const where = await freshDatabase('postgres')
    const data = mkdtempSync(join(tmpdir(), 'talka-azure-'))
    onTestFinished(() => rmSync(data, { recursive: true, force: true }))
    const { invoke } = await load({
      TALKA_MODE: 'local',
      TALKA_DATA: data,
      TALKA_FIRST_ADMIN: 'admin@mokykla.example',
      DATABASE_URL: 'url' in where ? where.url : '',
      TENANT_ID: registration.tenantId,
      CLIENT_ID: registration.clientId,
      CLIENT_SECRET: registration.clientSecret,
      GRAPH_URL: tenant.authorityOrigin,
      SIGN_IN_URL: tenant.authorityOrigin,
      NODE_EXTRA_CA_CERTS: tenant.certificatePath,
    })
    const http = (method: string, path: string, headers = {}, body?: object) =>
      invoke('web', {
        http: {
          method,
          url: `http://localhost:3978${path}`,
          headers: { host: 'localhost:3978', ...headers },
          ...(body ? { body: { bytes: [...Buffer.from(JSON.stringify(body))] } } : {}),
        },
      })
    const signer = await openTokenKeys(tenant.dataFolder)
    const ask = async (name: keyof typeof who, action: string, input: object) => {
      const claims = {
        iss: `${tenant.authorityOrigin}/${registration.tenantId}/v2.0`,
        aud: registration.clientId,
        tid: registration.tenantId,
        oid: who[name],
        scp: 'access_as_user',
      }
      const headers = {
        authorization: `Bearer ${await signer.sign(claims, new Date(), 600)}`,
        'content-type': 'application/json',
      }
      const outcome = await http('POST', `/api/${action}`, headers, input)
      expect(outcome.status, `${action}: ${outcome.body}`).toBe(200)
      return { ...outcome, json: JSON.parse(outcome.body) }
    }

    expect(await http('GET', '/health')).toMatchObject({ status: 200, body: '{"ok":true}' })
    expect((await http('POST', '/api/people/me')).status).toBe(401)
    const page = await http('GET', '/requests/1')
    expect(page.body).toContain('<title>Talka</title>')
    expect(page.headers['content-security-policy']).toContain("default-src 'self'")

    // The page outside of Teams is there whole: nothing of it stands in a folder that is not published.
    for (const [path, part] of [
      ['/pranesk', 'Pasakyk, kas vyksta'],
      ['/pranesk/page.js', 'location.replace'],
      ['/pranesk/worker.js', 'compress'],
      ['/pranesk/style.css', 'color-scheme'],
    ] as const) {
      const answer = await http('GET', path, { 'x-forwarded-for': '203.0.113.9' })
      expect(answer, path).toMatchObject({ status: 200, body: expect.stringContaining(part) })
      expect(JSON.stringify(answer), path).not.toContain('203.0.113.9')
    }

    await ask('specialist', 'people/me', {})
    await ask('pupil', 'people/me', {})
    await ask('admin', 'people/give-role', { personId: who.specialist, role: 'itSpecialist' })
    const input = { kind: 'resetPassword', fields: { account: 'kotryna.zvirblyte@mokykla.example' } }
    const request = await ask('teacher', 'requests/create', input)
    expect(request.outputs).toEqual([{ name: expect.any(String), text: expect.stringContaining('wake') }])
    expect((await ask('teacher', 'requests/mine', {})).outputs).toEqual([])
    await ask('specialist', 'requests/approve', { id: request.json.id })
    await invoke('wake', { string: 'wake' })
    const shown = (await ask('teacher', 'requests/show', { id: request.json.id })).json
    expect(shown.status).toBe('done')
    await invoke('sweep', { json: JSON.stringify({ isPastDue: false, schedule: {}, scheduleStatus: {} }) })
    // An instance that Azure takes away ends its work and lets go of the database.
    expect(await ask('teacher', 'people/me', {})).toMatchObject({ status: 200 })
    await invoke('appTerminate', {})
    await expect(ask('teacher', 'people/me', {})).rejects.toThrow()
  })
})
