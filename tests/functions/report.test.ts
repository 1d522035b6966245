import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readSettings } from '../../core/settings.ts'
import { buildReportPage } from '../../functions/report.ts'
import { photo, place } from '../files/pictures.ts'
import { everyRow, hex } from '../safety/every-row.ts'
import { who } from '../support/microsoft365.ts'
import { solve } from '../support/solve.ts'
import { openApp, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await openApp()
  await app.ask('admin', 'people/give-role', { personId: who.principal, role: 'principal' })
  await app.ask('principal', 'people/give-role', { personId: who.pedagogue, role: 'childWelfare' })
})
afterAll(() => app.close())

const asForm = (fields: [string, string][] | Record<string, string>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' } as Record<string, string>,
  body: new URLSearchParams(fields).toString(),
})

async function proofFor(visit: string): Promise<string> {
  return solve(
    (await (await app.send('/pranesk/challenge', asForm({ visit }))).json()) as Parameters<typeof solve>[0],
  )
}

const codeIn = (text: string) =>
  [...text.matchAll(/<span>(\d{4}) <\/span>/g)].map(([, four]) => four).join('')

async function sendReport(more: Record<string, string> = {}, path = '/pranesk/') {
  const fields = { id: randomUUID(), what: 'verbal', proof: await proofFor('report'), ...more }
  const response = await app.send(path, asForm(fields))
  return { status: response.status, text: await response.text() }
}

describe('the page outside of Teams', () => {
  test('is there for everybody: danger first, Lithuanian first, English by a link', async () => {
    const text = await (await app.send('/pranesk')).text()
    expect(text).toContain('<html lang="lt">')
    expect(text).toContain('href="tel:112"')
    expect(text).toContain('href="tel:116111"')
    expect(text.indexOf('tel:112')).toBeLessThan(text.indexOf('<form'))
    expect(text).toContain('Tai perskaitys: Jurgita Šimkutė.')
    // The browser's language is not asked: it would be one more thing that tells people apart.
    const other = await (
      await app.send('/pranesk', { headers: { 'accept-language': 'en-GB,en;q=0.9' } })
    ).text()
    expect(other.replace(/[\da-f-]{36}/, '')).toBe(text.replace(/[\da-f-]{36}/, ''))
    const english = await (await app.send('/pranesk/en')).text()
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('Tell us what is happening')
    expect(english).not.toContain(who.pedagogue)
  })

  test('takes a report by chips, tells the code once, and leads back to the talk', async () => {
    const { status, text } = await sendReport({ where: 'corridor', when: 'often', about: 'pupil' })
    expect(status).toBe(200)
    const code = codeIn(text)
    expect(code).toMatch(/^\d{16}$/)
    expect(text).toContain('Užsirašyk')
    const open = async () =>
      (
        await app.send('/pranesk/kodas', asForm({ code, proof: await proofFor('read'), visit: 'read' }))
      ).text()
    expect(await open()).toContain('Atsakymo dar nėra')
    const { cases } = (await (await app.ask('pedagogue', 'safety/list', {})).json()) as {
      cases: { id: string; way: string }[]
    }
    const [one] = cases.filter(({ way }) => way === 'anonymous')
    await app.ask('pedagogue', 'safety/answer', { id: one?.id, text: 'Ačiū. Kada tai <buvo>?' })
    const talk = await open()
    expect(talk).toContain('Jurgita Šimkutė')
    expect(talk).toContain('Kada tai &lt;buvo&gt;?')
    const write = asForm({ code, text: 'Vakar.', proof: await proofFor('write') })
    const sent = await (await app.send('/pranesk/kodas', write)).text()
    expect(sent).toContain('Išsiųsta.')
    expect(sent).toContain('Vakar.')
  })

  test('says what is missing beside it and loses nothing that was chosen or written', async () => {
    const { status, text } = await sendReport(
      { what: '', where: 'yard', isNow: 'yes', about: 'adult', text: 'Labai <ilgas> tekstas' },
      '/pranesk/',
    )
    expect(status).toBe(422)
    expect(text).toMatch(/role="alert"/)
    expect(text).toMatch(/name="where" value="yard" checked/)
    expect(text).toMatch(/name="about" value="adult" checked/)
    expect(text).toMatch(/name="isNow" value="yes" checked/)
    expect(text).toContain('Labai &lt;ilgas&gt; tekstas')
    const again = await sendReport({ proof: 'nonsense', text: 'Mano žodžiai' })
    expect(again.status).toBe(409)
    expect(again.text).toContain('spausk dar kartą')
    expect(again.text).toContain('Mano žodžiai')
  })

  test('takes a picture by the code, without what a camera wrote into it and what it was called', async () => {
    const code = codeIn((await sendReport()).text)
    const send = async (
      more: { type?: string; bytes?: Uint8Array; ticked?: boolean; code?: string } = {},
    ) => {
      const form = new FormData()
      form.set('code', more.code ?? code)
      form.set('proof', await proofFor('write'))
      if (more.ticked ?? true) form.set('isNotIntimate', 'yes')
      const type = more.type ?? 'image/jpeg'
      form.set(
        'picture',
        new File([Uint8Array.from(more.bytes ?? photo(1))], 'Kotrynos telefonas.jpg', { type }),
      )
      const response = await app.send('/pranesk/kodas', { method: 'POST', body: form })
      return { status: response.status, text: await response.text() }
    }
    const sent = await send()
    expect(sent.status).toBe(200)
    expect(sent.text).toContain('Išsiųsta.')
    const { cases } = (await (await app.ask('pedagogue', 'safety/list', {})).json()) as {
      cases: { id: string; way: string; reportedAt: string }[]
    }
    const newest = cases
      .filter(({ way }) => way === 'anonymous')
      .sort((one, other) => other.reportedAt.localeCompare(one.reportedAt))[0]
    const { items } = (await (
      await app.ask('pedagogue', 'evidence/list', { caseId: newest?.id })
    ).json()) as {
      items: { id: string; name: string; note: string; capturedBy: string | null }[]
    }
    expect(items).toMatchObject([{ name: 'Nuotrauka.jpg', capturedBy: null }])
    expect(items[0]?.note).toContain('pašalinti prieš išsaugant')
    const kept = await app.ask('pedagogue', 'evidence/open', {
      caseId: newest?.id,
      id: items[0]?.id,
      which: 'original',
    })
    const bytes = Buffer.from(await kept.arrayBuffer())
    expect(photo(1).includes(place)).toBe(true)
    expect(bytes.length).toBeGreaterThan(100)
    expect(bytes.includes(place)).toBe(false)
    // Nothing else than a picture, nothing that was not said to be no intimate image, and nothing by a wrong code.
    expect((await send({ bytes: Buffer.from('%PDF-1.7 planted'), type: 'image/jpeg' })).text).toContain(
      'tik nuotrauką',
    )
    expect((await send({ ticked: false })).text).toContain('pažymėk, kad joje nėra')
    expect((await send({ code: '1234567812345678' })).status).toBe(404)
    const big = new Uint8Array(12 * 1024 * 1024)
    expect((await send({ bytes: big })).status).toBe(413)
  })

  test('works without a script too, in the slower queue', async () => {
    const { status, text } = await sendReport({ proof: '' })
    expect(status).toBe(200)
    const read = await app.send('/pranesk/en/code', asForm({ code: codeIn(text), proof: '' }))
    expect(await read.text()).toContain('No answer yet')
    expect(await (await app.send('/pranesk')).text()).toMatch(/<noscript>.*6 tokius pranešimus/)
  })

  test('carries strict headers on every answer, and no cookie, tag or date by which a browser is known again', async () => {
    for (const [path, init] of [
      ['/pranesk', {}],
      ['/pranesk/en', {}],
      ['/pranesk/kodas', {}],
      ['/pranesk/page.js', {}],
      ['/pranesk/worker.js', {}],
      ['/pranesk/style.css', {}],
      ['/pranesk/none', {}],
      ['/pranesk/challenge', asForm({ visit: 'report' })],
      ['/pranesk/kodas', asForm({ code: '1' })],
    ] as const) {
      const { headers } = await app.send(path, init)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).toMatch(/^default-src 'none'; script-src http:\S+page\.js http:\S+worker\.js;/)
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(policy, path).not.toMatch(/unsafe|\*|microsoft|office/)
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(headers.get('x-frame-options'), path).toBe('DENY')
      for (const name of ['set-cookie', 'etag', 'last-modified', 'server-timing', 'vary', 'date'])
        expect(headers.get(name), `${path} ${name}`).toBeNull()
    }
  })

  test('asks for nothing elsewhere and nothing of the tab', async () => {
    for (const path of ['/pranesk', '/pranesk/kodas', '/pranesk/page.js', '/pranesk/worker.js']) {
      const text = await (await app.send(path)).text()
      const links = [...text.matchAll(/(?:https?:)?\/\/[\w.-]+\.\w+/g)].map(([link]) => link)
      expect(
        links.filter((link) => link !== 'https://lt.wikipedia.org'),
        path,
      ).toEqual([])
      expect(text, path).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|\/assets\//)
    }
  })

  test('on a host of its own is all that answers there, and Talka does not answer as it', async () => {
    const settings = readSettings({
      ...Object.fromEntries(Object.entries(app.settings).map(([name, value]) => [name, String(value)])),
      REPORT_URL: 'http://127.0.0.1:3978',
    })
    const page = buildReportPage(settings, app.house.talka, () => {})
    const at = async (path: string, method = 'GET') => {
      const url = `http://127.0.0.1:3978${path}`
      expect(page.owns(url)).toBe(true)
      return page.fetch(new Request(url, { method, headers: { host: '127.0.0.1:3978' } }))
    }
    expect(await (await at('/')).text()).toContain('action="/"')
    expect((await at('/en')).status).toBe(200)
    expect((await at('/kodas')).status).toBe(200)
    for (const path of ['/sign-in', '/health', '/assets/app-0a1b2c3d.js', '/privacy', '/safety', '/pranesk'])
      expect((await at(path)).status, path).toBe(404)
    for (const path of ['/api/messages', '/api/people/me'])
      expect((await at(path, 'POST')).status, path).toBe(404)
    expect(page.owns('http://localhost:3978/pranesk')).toBe(false)
    expect(page.owns('http://localhost:3978/')).toBe(false)
  })

  test('needs an address that takes nothing from the tab', () => {
    const settings = Object.fromEntries(
      Object.entries(app.settings).map(([name, value]) => [name, String(value)]),
    )
    for (const REPORT_URL of [
      'http://localhost:3978',
      'http://localhost:3978/a/b',
      'http://localhost:3978/p?x=1',
    ])
      expect(() => readSettings({ ...settings, REPORT_URL }), REPORT_URL).toThrow('REPORT_URL')
    expect(() => readSettings({ ...settings, REPORT_URL: 'https://pasakyk.mokykla.example' })).toThrow(
      'REPORT_URL: not an address of this machine',
    )
    expect(readSettings({ ...settings, REPORT_URL: 'http://localhost:3978/m' }).REPORT_URL).toBeDefined()
  })

  test('takes a wrong code and one whose time is over alike, in text and in time', async () => {
    const { text } = await sendReport()
    const code = codeIn(text)
    const { cases } = (await (await app.ask('pedagogue', 'safety/list', {})).json()) as {
      cases: { id: string; reportedAt: string }[]
    }
    const id = cases.toSorted((a, b) => b.reportedAt.localeCompare(a.reportedAt))[0]?.id
    await app.ask('pedagogue', 'safety/triage', { id, threats: [], level: 'L4' })
    const { duties } = (await (await app.ask('pedagogue', 'safety/show', { id })).json()) as {
      duties: { id: string; settledAt: string | null }[]
    }
    for (const { id: dutyId, settledAt } of duties)
      if (!settledAt)
        await app.ask('pedagogue', 'safety/settle', { id, dutyId, outcome: 'notNeeded', note: 'Ne' })
    await app.ask('pedagogue', 'safety/close', { id, because: 'left', text: 'Baigta', told: ['target'] })
    await app.ask('pedagogue', 'safety/change-settings', { page: { codeDays: 7 } })
    const clock = vi
      .spyOn(app.house.talka.house.outside.clock, 'now')
      .mockImplementation(() => new Date(Date.now() + 8 * 24 * 3600_000))
    const times: Record<'over' | 'wrong', number[]> = { over: [], wrong: [] }
    const answers = new Set<string>()
    for (let n = 0; n < 8; n++)
      for (const [kind, tried] of [
        ['over', code],
        ['wrong', String(n).repeat(16)],
      ] as const) {
        const init = asForm({ code: tried })
        const since = performance.now()
        const response = await app.send('/pranesk/kodas', init)
        answers.add(`${response.status} ${await response.text()}`)
        times[kind].push(performance.now() - since)
      }
    clock.mockRestore()
    expect([...answers].length).toBe(1)
    expect([...answers][0]).toMatch(/^404 .*Pagal šį kodą nieko nėra/s)
    // No answer comes before its time, and so none comes earlier than another.
    const middle = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
    expect(Math.min(...times.over, ...times.wrong)).toBeGreaterThanOrEqual(395)
    expect(Math.abs(middle(times.over) - middle(times.wrong))).toBeLessThan(100)
  })
})

test('after a report nothing tells who it was: no log, no row, no file and no header', async () => {
  const planted = {
    'user-agent': 'Naršyklė-Atpažįstama/77.1 (Telefonas-Vienintelis)',
    'x-forwarded-for': '203.0.113.77, 198.51.100.23',
    'x-real-ip': '203.0.113.78',
    'x-azure-clientip': '203.0.113.79',
    'x-client-ip': '203.0.113.80',
    forwarded: 'for=203.0.113.81;proto=https',
    'accept-language': 'lt-LT,xx-planted;q=0.7',
    cookie: 'talka.sign-in=slapukas-pasodintas',
    referer: 'https://talka.example/safety/pasodinta-nuoroda',
    authorization: 'Bearer pasodintas-zetonas',
    'sec-ch-ua': '"Pasodinta";v="9"',
    dnt: 'pasodinta-dnt',
    from: 'vaikas-pasodintas@mokykla.example',
  }
  const address = '127.77.66.55'
  const output: string[] = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => output.push(String(text)) > 0)
  const server = serve({ fetch: app.house.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  /** Asks from an address of its own on this machine, over a real connection. */
  const ask = (path: string, body = '') =>
    new Promise<{ head: string; text: string }>((resolve, reject) => {
      const asking = request(
        {
          host: '127.0.0.1',
          port,
          path: `${path}?pasodinta-uzklausa=1`,
          method: body ? 'POST' : 'GET',
          localAddress: address,
          agent: false,
          headers: {
            ...Object.fromEntries(
              Object.entries(planted).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
            ),
            host: 'localhost:3978',
            ...(body
              ? {
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': Buffer.byteLength(body),
                }
              : {}),
          },
        },
        (answer: IncomingMessage) => {
          let text = ''
          answer.on('data', (part) => {
            text += part
          })
          answer.on('end', () => resolve({ head: JSON.stringify(answer.rawHeaders), text }))
        },
      )
      asking.on('error', reject)
      asking.end(body)
    })
  const answers: { head: string; text: string }[] = []
  const keep = async (...asked: Parameters<typeof ask>) => {
    const answer = await ask(...asked)
    answers.push(answer)
    return answer.text
  }
  const body = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
  const workFor = async (visit: string) =>
    solve(JSON.parse(await keep('/pranesk/challenge', body({ visit }))) as Parameters<typeof solve>[0])
  const id = randomUUID()
  await keep('/pranesk')
  const received = await keep(
    '/pranesk/',
    body({ id, what: 'threats', isNow: 'yes', text: 'Pasodintas-tekstas', proof: await workFor('report') }),
  )
  const code = codeIn(received)
  expect(code).toMatch(/^\d{16}$/)
  await keep('/pranesk/kodas', body({ code, proof: await workFor('read') }))
  await keep('/pranesk/kodas', body({ code, text: 'Pasodinta-žinutė', proof: await workFor('write') }))
  await keep('/pranesk/kodas', body({ code: '1111222233334444', proof: await workFor('read') }))
  await keep('/pranesk/nera-tokio')
  // What breaks is logged: that it broke, and nothing of the request.
  const { talka } = app.house
  const broken = vi.spyOn(talka, 'perform').mockRejectedValueOnce(new TypeError('sugedo'))
  expect(await keep('/pranesk')).toContain('Įvyko klaida')
  broken.mockRestore()
  await talka.drain()
  await new Promise((resolve) => server.close(resolve))
  vi.restoreAllMocks()

  expect(app.logged.some((line) => line.includes('the page outside of Teams'))).toBe(true)
  const secrets = [
    ...Object.values(planted).flatMap((value) => value.split(/[ ,;=]+/)).filter((part) => /pasod|planted|Pasod|Atpaž|Vieninte|113\.|100\.23/i.test(part)),
    address,
    'pasodinta-uzklausa',
    'Pasodintas-tekstas',
    'Pasodinta-žinutė',
    code,
  ] // biome-ignore format: one expression reads better
  expect(secrets.length).toBeGreaterThan(14)
  const rows = await everyRow({ talka })
  expect(
    rows.some((row) => row.includes(id)),
    'the report is there',
  ).toBe(true)
  const kept: [string, string][] = [
    ...rows.map((row): [string, string] => ['row', row]),
    ...app.logged.map((line): [string, string] => ['log', line]),
    ...output.map((line): [string, string] => ['output', line]),
    ...answers.map(({ head }): [string, string] => ['header', head]),
  ]
  for (const secret of secrets) {
    for (const [where, text] of kept)
      expect(
        text.includes(secret) || text.includes(hex(secret)),
        `${secret} in a ${where}: ${text.slice(0, 160)}`,
      ).toBe(false)
  }
  for (const file of readdirSync(app.settings.TALKA_DATA, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const bytes = readFileSync(join(file.parentPath, file.name))
    for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${file.name}`).toBe(false)
  }
})
