import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createBot } from '../../bot/bot.ts'
import type { Card } from '../../bot/cards/elements.ts'
import seed from '../../local/school.json' with { type: 'json' }
import { channelMessageFrom, messageFrom, pressFrom } from '../bot/activities.ts'
import { startConnector } from '../bot/connector.ts'
import { executesOf, valuesOf } from '../bot/read-card.ts'
import { echo, openBenchSchool, timeOf } from '../support/bench-school.ts'
import { changedSchool } from '../support/microsoft365.ts'
import { setup } from '../support/postgres.ts'
import type { Bench, Figure } from './figure.ts'

const crowd = 200
const withinMs = 10_000

/**
 * The first minutes of a bad Monday: 200 teachers write within ten seconds, look at the filled card and send it, while
 * the jobs tell the specialist and post to the channel. Every one has to be answered, on either engine.
 */
export const bench: Bench = {
  name: 'crowd',
  async run(): Promise<Figure[]> {
    const given = new Map<string, string>()
    const project = { provide: (name: string, value: string) => void given.set(name, value) }
    const stop = await setup(project as unknown as TestProject)
    try {
      const server = given.get('postgresUrl')
      const admin = new pg.Client({ connectionString: `${server}/postgres` })
      await admin.connect()
      await admin.query('CREATE DATABASE bench_crowd TEMPLATE talka_template')
      await admin.end()
      return [...(await meet('pglite')), ...(await meet('postgres', `${server}/bench_crowd`))]
    } finally {
      await stop()
    }
  },
}

async function meet(engine: string, databaseUrl?: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
  const connector = await startConnector()
  const teachers = Array.from({ length: crowd }, (_, n) => ({
    id: `7a1ca000-0000-4000-8000-0000009${String(n).padStart(5, '0')}`,
    name: `Mokytoja ${n}`,
  }))
  const school = await openBenchSchool(
    folder,
    changedSchool(({ people }) => {
      for (const { id, name } of teachers)
        people.push({
          id,
          userPrincipalName: `mokytoja.${id.slice(-3)}@mokykla.example`,
          displayName: name,
          givenName: 'Mokytoja',
          surname: id.slice(-3),
          jobTitle: 'Mokytoja',
          employeeType: 'Staff',
          employeeId: `D-${id.slice(-5)}`,
          department: 'Mokytojai',
          sku: 'STANDARDWOFFPACK_FACULTY',
        })
    }),
    databaseUrl,
  )
  const { talka, specialist } = school
  const bot = createBot(talka, {
    TALKA_MODE: 'local',
    TALKA_PUBLIC_URL: 'http://localhost:3978',
    TENANT_ID: seed.tenantId,
    CLIENT_ID: school.clientId,
  })
  Object.assign(talka.house.outside, { chat: bot })
  const writerOf = ({ id, name }: { id: string; name: string }) => ({
    id,
    name,
    tenantId: seed.tenantId,
    serviceUrl: connector.url,
  })
  await timeOf(bot.handle, channelMessageFrom(writerOf(specialist), 'rodyk užklausas čia', true))
  await timeOf(bot.handle, messageFrom(writerOf(specialist), 'labas'))

  let isOver = false
  const draining = (async () => {
    while (!isOver) {
      await talka.drain()
      await sleep(1_000)
    }
  })()
  const times = {
    text: [] as number[],
    press: [] as number[],
    textEcho: [] as number[],
    echo: [] as number[],
  }
  await Promise.all(
    teachers.map(async (teacher, n) => {
      const writer = writerOf(teacher)
      await sleep((n / crowd) * withinMs)
      const text = messageFrom(writer, `neveikia projektorius ${100 + n} kabinete`)
      times.text.push(await timeOf(bot.handle, text))
      const form = await soon(() =>
        connector.posted.find(({ conversation, card }) => conversation === `a:${teacher.id}` && sendOf(card)),
      )
      const press = pressFrom(writer, 'requests/create', {
        ...sendOf(form.card)?.data,
        ...valuesOf(form.card as Card),
      })
      times.press.push(await timeOf(bot.handle, press))
      times.echo.push(await timeOf(echo, press))
      times.textEcho.push(await timeOf(echo, text))
    }),
  )
  isOver = true
  await draining
  const sent = await soon(async () => {
    const columns = await talka.perform('requests/board', specialist, {})
    const count = Object.values(columns).reduce((sum, column) => sum + column.count, 0)
    return count === crowd && count
  })
  await talka.close()
  await school.stop()
  await connector.stop()
  rmSync(folder, { recursive: true, force: true })
  const figure = (name: string, value: number, baseline: number, goal: string): Figure => ({
    name: `${engine}: ${name}`,
    value,
    unit: 'ms',
    comparedWith: 'bare botbuilder echo at the same time',
    baseline,
    ratio: value / baseline,
    goal,
  })
  return [
    {
      name: `${engine}: teachers answered, and their requests taken`,
      value: sent,
      unit: 'of 200',
      comparedWith: 'all',
      baseline: crowd,
      ratio: sent / crowd,
      goal: '200',
    },
    figure('text to card, p95', percentile(times.text, 95), percentile(times.textEcho, 95), 'p95 < 1500 ms'),
    figure('press to card, p50', percentile(times.press, 50), percentile(times.echo, 50), 'none'),
    figure('press to card, p95', percentile(times.press, 95), percentile(times.echo, 95), 'p95 < 1500 ms'),
    figure('press to card, slowest', percentile(times.press, 100), percentile(times.echo, 100), '< 4000 ms'),
  ]
}

/** The button that sends a filled form; a card that only says that Talka is at work has none. */
const sendOf = (card: Card | null) =>
  card ? executesOf(card).find(({ verb }) => verb === 'requests/create') : undefined

/** What comes within a minute: an answer that took more than four seconds is edited into its place later. */
async function soon<Found>(look: () => Found | Promise<Found>): Promise<Exclude<Found, undefined | false>> {
  for (const until = Date.now() + 60_000; ; await sleep(50)) {
    const found = await look()
    if (found !== undefined && found !== false) return found as Exclude<Found, undefined | false>
    if (Date.now() > until) throw new Error('somebody was not answered, or a request was not taken')
  }
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN
}
