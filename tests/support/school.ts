import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { onTestFinished } from 'vitest'
import type { z } from 'zod'
import type { Chat, Notice, Person } from '../../core/context.ts'
import type { Database } from '../../core/database/connect.ts'
import { openAsPerson } from '../../core/outside/as-person.ts'
import { systemClock } from '../../core/outside/clock.ts'
import { openFiles } from '../../core/outside/files.ts'
import { openGraph } from '../../core/outside/graph.ts'
import { openKeys } from '../../core/outside/keys.ts'
import { openTalka, type Talka } from '../../core/talka.ts'
import { type Job, performJob } from '../../core/use-case.ts'
import { type JobName, jobs } from '../../core/use-cases.ts'
import seed from '../../local/school.json' with { type: 'json' }
import { type Engine, openFresh } from './database.ts'
import { registration, startTenant, who } from './microsoft365.ts'

type AnyJob = Job<string, z.ZodType, unknown>

/** A school for one test: the real Talka on a real database, with the local Microsoft 365 behind it. */
export interface School {
  talka: Talka
  tenant: Awaited<ReturnType<typeof startTenant>>
  /** What the chat was told, in order; Teams' side of the conversation. */
  told: Notice[]
  /** Where its embedded database lies. */
  folder: string
  /** What the process would have written into its log. */
  logged: string[]
  /** Moves the school's clock forward. */
  pass(seconds: number): void
  person(name: keyof typeof who): Promise<Person>
  /** Runs a job now, as the queue would when its time comes. */
  job<Name extends JobName>(name: Name, input: unknown): ReturnType<(typeof jobs)[Name]['run']>
}

/** Opens a school in which roles were given as the demo school gives them, and everybody has met the bot. */
export async function openSchool(
  engine: Engine,
  options: Parameters<typeof startTenant>[0] = {},
): Promise<School> {
  const tenant = await startTenant(options)
  const folder = mkdtempSync(join(tmpdir(), 'talka-school-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const database = await openFresh(engine)
  let ahead = 0
  const told: Notice[] = []
  const numbers = new WeakMap<Notice, number>()
  const logged: string[] = []
  const chat: Chat = {
    // Several are on their way at once; they are listed as they were written, so that tests need not wait for one another.
    async send(_conversation, notice) {
      const number = await numberOf(database, notice)
      numbers.set(notice, number)
      let at = told.length
      while (at > 0 && (numbers.get(told[at - 1] as Notice) ?? 0) > number) at--
      told.splice(at, 0, notice)
      return { ok: true }
    },
    post: async () => crypto.randomUUID(),
    reply: async () => {},
    fetch: async () => new Uint8Array(),
  }
  const talka = await openTalka(
    database,
    {
      graph: openGraph({
        ...registration,
        signInUrl: tenant.authorityOrigin,
        graphUrl: new URL(tenant.graphUrl).origin,
      }),
      asPerson: openAsPerson({
        ...registration,
        signInUrl: tenant.authorityOrigin,
        graphUrl: new URL(tenant.graphUrl).origin,
      }),
      keys: await openKeys({ TALKA_DATA: folder }),
      files: openFiles({ TALKA_DATA: folder }),
      timeStamps: null,
      clock: { now: () => new Date(Date.now() + ahead), wait: systemClock.wait },
      chat,
      school: {
        language: 'lt',
        firstAdmin: 'admin@mokykla.example',
        accountDomain: null,
        signInPage: 'https://teams.microsoft.com',
        reportUrl: 'https://talka.example/pranesk',
        publicUrl: 'https://talka.example',
        appId: registration.clientId,
        catalogueId: options.school?.teamsApps[0]?.id ?? seed.teamsApps[0]?.id ?? null,
        mailFrom: seed.mailboxes[0]?.address ?? null,
      },
    },
    (message, details) => void logged.push(JSON.stringify({ message, ...details })),
  )
  onTestFinished(() => talka.close())
  const school: School = {
    talka,
    tenant,
    told,
    folder: database.folder ?? folder,
    logged,
    pass(seconds) {
      ahead += seconds * 1_000
    },
    person: (name) => talka.recognise({ id: who[name], name: '', signInName: '' }),
    job: (name, input) => performJob(talka.house, jobs[name] as unknown as AnyJob, input) as never,
  }
  await school.job('people/refresh', {})
  for (const personId of Object.values(who)) {
    await school.job('people/remember-conversation', {
      personId,
      conversation: { with: personId },
      welcoming: false,
    })
  }
  const admin = await school.person('admin')
  for (const [name, role] of [
    ['specialist', 'itSpecialist'],
    ['principal', 'principal'],
    ['deputy', 'deputyFacilities'],
    ['office', 'office'],
    ['dpo', 'dpo'],
  ] as const) {
    await talka.perform('people/give-role', admin, { personId: who[name], role })
  }
  // A school awake day and night and on every day, so that tests say the same at any hour.
  const specialist = await talka.recognise({ id: who.specialist, name: '', signInName: '' })
  const never = { from: '00:00', until: '00:00', freeDays: false }
  await talka.perform('notifications/change-quiet', specialist, never)
  await talka.drain()
  told.length = 0
  return school
}

/** The number of the message that is on its way; an urgent one has no turn to keep. */
async function numberOf({ db }: Database, { personId, word }: Notice): Promise<number> {
  const { rows } = (await db.execute(
    sql`select id from notices where (person_id = ${personId} or sealed_reader is not null) and word = ${word} and not urgent
      and delivered_at is null and undeliverable_at is null order by id limit 1`,
  )) as unknown as { rows: { id: string | number }[] }
  return Number(rows[0]?.id ?? 0)
}
