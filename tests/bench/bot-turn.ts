import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { createBot } from '../../bot/bot.ts'
import { systemClock } from '../../core/outside/clock.ts'
import { openFiles } from '../../core/outside/files.ts'
import { openGraph } from '../../core/outside/graph.ts'
import { openKeys } from '../../core/outside/keys.ts'
import { openTalka } from '../../core/talka.ts'
import { performJob } from '../../core/use-case.ts'
import { jobs } from '../../core/use-cases.ts'
import { startMicrosoft365 } from '../../local/microsoft365.ts'
import seed from '../../local/school.json' with { type: 'json' }
import { messageFrom, pressFrom } from '../bot/activities.ts'
import { startConnector } from '../bot/connector.ts'
import type { Bench, Figure } from './figure.ts'

const turns = 200
const goal = 'p95 < 1500 ms'
const admin = 'admin@mokykla.example'

/** What a message and a press cost, from the request's arrival to its answer, beside a bot that only echoes. */
export const bench: Bench = {
  name: 'bot-turn',
  async run(): Promise<Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
    const connector = await startConnector()
    const school = await openSchool(folder)
    const { talka, specialist, teacher } = school
    const writerOf = ({ id, name }: typeof teacher) => ({
      id,
      name,
      tenantId: seed.tenantId,
      serviceUrl: connector.url,
    })
    const bot = createBot(talka, {
      TALKA_MODE: 'local',
      TALKA_PUBLIC_URL: 'http://localhost:3978',
      TENANT_ID: seed.tenantId,
      CLIENT_ID: school.clientId,
    })
    const requests = Array.from({ length: turns + 10 }, () => randomUUID())
    for (const id of requests) {
      await talka.perform('requests/create', teacher, {
        id,
        kind: 'resetPassword',
        fields: { account: 'kotryna.zvirblyte@mokykla.example' },
      })
    }
    const text = messageFrom(writerOf(teacher), 'neveikia projektorius 204 kabinete')
    const press = (turn: number) =>
      pressFrom(writerOf(specialist), 'requests/approve', { id: requests[turn] ?? '' })

    // Both take turns in one loop, so that whatever else the machine does meets both alike.
    const times = {
      text: [] as number[],
      echo: [] as number[],
      press: [] as number[],
      echoPress: [] as number[],
    }
    for (let turn = 0; turn < requests.length; turn++) {
      times.echo.push(await timeOf(echo, text))
      times.text.push(await timeOf(bot.handle, text))
      times.echoPress.push(await timeOf(echo, press(turn)))
      times.press.push(await timeOf(bot.handle, press(turn)))
    }
    const approved = await talka.perform('requests/list', specialist, { status: 'all', text: '' })
    if (approved.requests.some(({ status }) => status !== 'inProgress'))
      throw new Error('a press did not approve')
    await talka.close()
    await school.stop()
    await connector.stop()
    rmSync(folder, { recursive: true, force: true })
    return [
      figure('text to card, p50', percentile(times.text, 50), percentile(times.echo, 50)),
      figure('text to card, p95', percentile(times.text, 95), percentile(times.echo, 95)),
      figure('approve press to card, p50', percentile(times.press, 50), percentile(times.echoPress, 50)),
      figure('approve press to card, p95', percentile(times.press, 95), percentile(times.echoPress, 95)),
    ]
  },
}

async function openSchool(folder: string) {
  const tenant = await startMicrosoft365({ dataFolder: join(folder, 'tenant'), port: 0, pickerPort: 0 })
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(tenant.certificatePath, 'utf8')])
  const [app] = seed.apps
  const clientId = app?.clientId ?? ''
  const talka = await openTalka(
    { TALKA_DATA: join(folder, 'talka') },
    {
      graph: openGraph({
        tenantId: seed.tenantId,
        clientId,
        clientSecret: app?.secret ?? '',
        signInUrl: tenant.authorityOrigin,
        graphUrl: new URL(tenant.graphUrl).origin,
      }),
      keys: await openKeys({ TALKA_DATA: folder }),
      files: openFiles({ TALKA_DATA: folder }),
      clock: systemClock,
      chat: { send: async () => ({ ok: true }), post: async () => '', reply: async () => {} },
      school: {
        language: 'lt',
        firstAdmin: admin,
        accountDomain: null,
        signInPage: 'https://teams.microsoft.com',
        publicUrl: 'https://talka.example',
        appId: clientId,
        catalogueId: null,
        mailFrom: null,
      },
    },
    () => {},
  )
  await performJob(talka.house, jobs['people/refresh'], {})
  const personOf = (signInName: string) => {
    const found = seed.people.find((one) => one.userPrincipalName === signInName)
    return talka.recognise({ id: found?.id ?? '', name: '', signInName })
  }
  const { id: personId } = await personOf('rokas.vaitkevicius@mokykla.example')
  await talka.perform('people/give-role', await personOf(admin), { personId, role: 'itSpecialist' })
  return {
    talka,
    clientId,
    specialist: await personOf('rokas.vaitkevicius@mokykla.example'),
    teacher: await personOf('rasa.jurgeleviciene@mokykla.example'),
    stop: () => tenant.stop(),
  }
}

const authentication = new ConfigurationBotFrameworkAuthentication({})
const adapter = new CloudAdapter(authentication)

/** The least a bot on botbuilder can do: authenticate, and answer with the same words or an empty card. */
async function echo(request: Request): Promise<Response> {
  const activity = (await request.json()) as Activity
  const proof = await authentication.authenticateRequest(activity, '')
  await adapter.processActivityDirect(proof, activity, async (context) => {
    if (activity.type === 'message') await context.sendActivity(activity.text)
  })
  return Response.json({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: {} })
}

async function timeOf(handle: (request: Request) => Promise<Response>, activity: object): Promise<number> {
  const body = JSON.stringify(activity)
  const began = performance.now()
  const response = await handle(
    new Request('http://localhost/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }),
  )
  await response.text()
  return performance.now() - began
}

/** Without the first turns, in which code is still being loaded. */
function percentile(times: readonly number[], percent: number): number {
  const sorted = times.slice(-turns).sort((one, other) => one - other)
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN
}

function figure(name: string, value: number, baseline: number): Figure {
  return {
    name,
    value,
    unit: 'ms',
    comparedWith: 'bare botbuilder echo',
    baseline,
    ratio: value / baseline,
    goal,
  }
}
