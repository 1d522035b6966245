import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { trust } from '../support/microsoft365.ts'
import type { Answer } from './school.ts'
import { clientId, newGroup, newPupil, person, refer, secret, studentSku } from './school.ts'

interface RunningSchool {
  child: ChildProcessWithoutNullStreams
  ready: { graphUrl: string; authorityOrigin: string; tenantId: string; requestLogPath: string }
  ask(method: string, path: string, body?: unknown): Promise<Answer>
  token(): Promise<string>
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-school-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function spawnSchool(folder: string, port = '0'): ChildProcessWithoutNullStreams {
  const env = {
    ...process.env,
    MICROSOFT365_DATA: folder,
    MICROSOFT365_PORT: port,
    MICROSOFT365_PICKER_PORT: '0',
  }
  const child = spawn(process.execPath, ['local/microsoft365.ts'], {
    env,
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  }) as ChildProcessWithoutNullStreams
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Starts the school as a process of its own, as `npm start` does. */
async function startSchool(folder: string): Promise<RunningSchool> {
  const child = spawnSchool(folder)
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const ready = JSON.parse(line)
  trust(ready.certificatePath)
  const token = async () => {
    const scope = 'https://graph.microsoft.com/.default'
    const form = { client_id: clientId, client_secret: secret, grant_type: 'client_credentials', scope }
    const url = `${ready.authorityOrigin}/${ready.tenantId}/oauth2/v2.0/token`
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form) })
    return ((await answer.json()) as { access_token: string }).access_token
  }
  const held = await token()
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const headers = { authorization: `Bearer ${held}`, 'content-type': 'application/json' }
    const response = await fetch(ready.graphUrl + path, { method, headers, body: JSON.stringify(body) })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : undefined) as Answer['body'],
    }
  }
  return { child, ready, ask, token }
}

test('a killed school has lost nothing it answered', async () => {
  const folder = newFolder()
  const first = await startSchool(folder)
  const oldToken = await first.token()
  const group = (await first.ask('POST', '/groups', newGroup('islieka'))).body.id
  const answered: string[] = []
  const writeOn = async (line: number) => {
    for (let number = 0; ; number++) {
      const made = await first.ask('POST', '/users', newPupil(`e${line}n${number}`))
      if (made.status !== 201) return
      const change = { addLicenses: [{ skuId: studentSku, disabledPlans: [] }], removeLicenses: [] }
      const licensed = await first.ask('POST', `/users/${made.body.id}/assignLicense`, change)
      const joined = await first.ask('POST', `/groups/${group}/members/$ref`, {
        '@odata.id': refer(made.body.id),
      })
      if (licensed.status === 200 && joined.status === 204) answered.push(made.body.id)
      if (answered.length >= 40) first.child.kill('SIGKILL')
    }
  }
  await Promise.all([1, 2, 3, 4].map((line) => writeOn(line).catch(() => undefined)))
  // A power cut in the middle of a line leaves half of one.
  appendFileSync(join(folder, 'journal.jsonl'), '{"seq":99999,"at":17')

  const second = await startSchool(folder)
  const users = await second.ask('GET', '/users?$top=999&$select=id,assignedLicenses')
  const licensed = users.body.value.filter(
    (user: { assignedLicenses: object[] }) => user.assignedLicenses.length,
  )
  const members = await second.ask('GET', `/groups/${group}/members?$top=999&$select=id`)
  const idsOf = (list: { id: string }[]) => list.map(({ id }) => id)
  expect(answered.length).toBeGreaterThanOrEqual(40)
  expect(idsOf(licensed)).toEqual(expect.arrayContaining(answered))
  expect(idsOf(members.body.value)).toEqual(expect.arrayContaining(answered))
  const stillGood = await fetch(`${second.ready.graphUrl}/organization`, {
    headers: { authorization: `Bearer ${oldToken}` },
  })
  expect(stillGood.status).toBe(200)
})

test('the school stops when it is told to, or when its parent goes away, and keeps its state', async () => {
  const folder = newFolder()
  for (const [index, end] of ['SIGTERM', 'SIGINT', 'pipe closed', 'channel closed'].entries()) {
    const school = await startSchool(folder)
    expect((await school.ask('POST', '/users', newPupil(`lieka${index}`))).status).toBe(201)
    if (end === 'pipe closed') school.child.stdin.end()
    else if (end === 'channel closed') school.child.disconnect()
    else school.child.kill(end as NodeJS.Signals)
    const [code] = await once(school.child, 'exit')
    expect(code).toBe(0)
  }
  const school = await startSchool(folder)
  for (const index of [0, 1, 2, 3]) {
    expect((await school.ask('GET', `/users/lieka${index}@mokykla.example`)).status).toBe(200)
  }
})

test('a second school on the same port says so and touches nothing', async () => {
  const folder = newFolder()
  const school = await startSchool(folder)
  const second = spawnSchool(folder, new URL(school.ready.graphUrl).port)
  const told: string[] = []
  second.stderr.on('data', (data) => told.push(String(data)))
  const [code] = await once(second, 'close')
  expect([code, told.join('')]).toEqual([1, expect.stringMatching(/užimtas.*is taken/s)])
  expect((await school.ask('POST', '/users', newPupil('toliau'))).status).toBe(201)
})

test('a change that went out before the stop is told by a delta link after it', async () => {
  const folder = newFolder()
  const first = await startSchool(folder)
  const link = (await first.ask('GET', '/users/delta?$select=jobTitle')).body['@odata.deltaLink']
  await first.ask('PATCH', `/users/${person(8)}`, { jobTitle: 'Mokytoja ekspertė' })
  first.child.kill('SIGTERM')
  await once(first.child, 'exit')
  const second = await startSchool(folder)
  const { body } = await second.ask('GET', `/users/delta${new URL(link).search}`)
  expect(body.value).toEqual([{ id: person(8), jobTitle: 'Mokytoja ekspertė' }])
})

test('every request is logged in a form the description of Graph can be held against, without secrets', async () => {
  const folder = newFolder()
  const school = await startSchool(folder)
  const headers = { 'Content-Type': 'application/json' }
  await school.ask('POST', '/users', newPupil('vienas'))
  await school.ask('POST', '/$batch', {
    requests: [
      { id: '1', method: 'POST', url: '/users', headers, body: newPupil('antras') },
      { id: '2', method: 'POST', url: `/users/${person(8)}/revokeSignInSessions`, headers, body: {} },
    ],
  })
  await school.ask('POST', '/groups/7a1ca000-0000-4000-8000-000000000103/members/$ref', {
    '@odata.id': `${school.ready.graphUrl}/directoryObjects/${person(10)}`,
  })
  const lines = readRequestLog(school.ready.requestLogPath)
  expect(lines.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
    'POST /users 201',
    'POST /$batch 200',
    expect.stringMatching(/^POST \/users/),
    expect.stringMatching(/^POST \/users/),
    'POST /groups/7a1ca000-0000-4000-8000-000000000103/members/$ref 204',
  ])
  expect(faultsOfRequests(lines)).toEqual([])
  const text = readFileSync(school.ready.requestLogPath, 'utf8')
  expect(text).not.toMatch(/Kiras-48-zuvedra|authorization|Bearer/i)
  expect(text).toContain('"password":"***"')
  for (const file of ['certificate-key.pem', 'signing-key.json', 'requests.jsonl', 'journal.jsonl']) {
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0)
  }
})
