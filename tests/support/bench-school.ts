import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { openAsPerson } from '../../core/outside/as-person.ts'
import { systemClock } from '../../core/outside/clock.ts'
import { openFiles } from '../../core/outside/files.ts'
import { openGraph } from '../../core/outside/graph.ts'
import { openKeys } from '../../core/outside/keys.ts'
import { openTalka } from '../../core/talka.ts'
import { performJob } from '../../core/use-case.ts'
import { jobs } from '../../core/use-cases.ts'
import { startMicrosoft365 } from '../../local/microsoft365.ts'
import seed from '../../local/school.json' with { type: 'json' }
import type { School } from '../../local/school.ts'

const admin = 'admin@mokykla.example'

/**
 * A school for measuring the bot, with a specialist and a teacher; `school` is another than the local one, `databaseUrl` a
 * PostgreSQL database instead of the embedded one.
 */
export async function openBenchSchool(folder: string, school?: School, databaseUrl?: string) {
  const tenant = await startMicrosoft365({
    dataFolder: join(folder, 'tenant'),
    port: 0,
    pickerPort: 0,
    ...(school ? { school } : {}),
  })
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(tenant.certificatePath, 'utf8')])
  const [app] = seed.apps
  const clientId = app?.clientId ?? ''
  const talka = await openTalka(
    { TALKA_DATA: join(folder, 'talka'), DATABASE_URL: databaseUrl },
    {
      graph: openGraph({
        tenantId: seed.tenantId,
        clientId,
        clientSecret: app?.secret ?? '',
        signInUrl: tenant.authorityOrigin,
        graphUrl: new URL(tenant.graphUrl).origin,
      }),
      asPerson: openAsPerson({
        tenantId: seed.tenantId,
        clientId,
        clientSecret: app?.secret ?? '',
        signInUrl: tenant.authorityOrigin,
        graphUrl: new URL(tenant.graphUrl).origin,
      }),
      keys: await openKeys({ TALKA_DATA: folder }),
      files: openFiles({ TALKA_DATA: folder }),
      timeStamps: null,
      clock: systemClock,
      chat: {
        send: async () => ({ ok: true }),
        post: async () => '',
        reply: async () => {},
        fetch: async () => new Uint8Array(),
      },
      school: {
        language: 'lt',
        firstAdmin: admin,
        accountDomain: null,
        signInPage: 'https://teams.microsoft.com',
        reportUrl: 'https://talka.example/pranesk',
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
    tenant,
    clientId,
    specialist: await personOf('rokas.vaitkevicius@mokykla.example'),
    teacher: await personOf('rasa.jurgeleviciene@mokykla.example'),
    stop: () => tenant.stop(),
  }
}

const authentication = new ConfigurationBotFrameworkAuthentication({})
const adapter = new CloudAdapter(authentication)

/** The least a bot on botbuilder can do: authenticate, and answer with the same words or an empty card. */
export async function echo(request: Request): Promise<Response> {
  const activity = (await request.json()) as Activity
  const proof = await authentication.authenticateRequest(activity, '')
  await adapter.processActivityDirect(proof, activity, async (context) => {
    if (activity.type === 'message') await context.sendActivity(activity.text)
  })
  return Response.json({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: {} })
}

/** How many milliseconds it takes to answer an activity. */
export async function timeOf(
  handle: (request: Request) => Promise<Response>,
  activity: object,
): Promise<number> {
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
