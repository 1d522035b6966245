import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createBot } from '../../bot/bot.ts'
import type { Card } from '../../bot/cards/elements.ts'
import seed from '../../local/school.json' with { type: 'json' }
import { channelMessageFrom, messageFrom, pressFrom } from '../bot/activities.ts'
import { startConnector } from '../bot/connector.ts'
import { executesOf, valuesOf } from '../bot/read-card.ts'
import { echo, openBenchSchool, timeOf } from '../support/bench-school.ts'
import { changedSchool } from '../support/microsoft365.ts'
import type { Bench, Figure } from './figure.ts'

const crowd = 200
const withinMs = 10_000

/**
 * The first minutes of a bad Monday: 200 teachers write within ten seconds, look at the filled card and send it, while
 * the jobs tell the specialist and post to the channel. Every one has to be answered.
 */
export const bench: Bench = {
  name: 'crowd',
  async run(): Promise<Figure[]> {
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
    const times = { text: [] as number[], press: [] as number[], echo: [] as number[] }
    await Promise.all(
      teachers.map(async (teacher, n) => {
        const writer = writerOf(teacher)
        await sleep((n / crowd) * withinMs)
        times.text.push(
          await timeOf(bot.handle, messageFrom(writer, `neveikia projektorius ${100 + n} kabinete`)),
        )
        const form = connector.posted.find(({ conversation }) => conversation === `a:${teacher.id}`)?.card
        if (!form) throw new Error(`${teacher.name} was not answered`)
        const send = executesOf(form as Card).find(({ verb }) => verb === 'requests/create')
        const press = pressFrom(writer, 'requests/create', { ...send?.data, ...valuesOf(form as Card) })
        times.press.push(await timeOf(bot.handle, press))
        times.echo.push(await timeOf(echo, press))
      }),
    )
    isOver = true
    await draining
    const columns = await talka.perform('requests/board', specialist, {})
    const sent = Object.values(columns).reduce((sum, { count }) => sum + count, 0)
    if (sent !== crowd) throw new Error(`${sent} requests of ${crowd} were taken`)
    await talka.close()
    await school.stop()
    await connector.stop()
    rmSync(folder, { recursive: true, force: true })
    const figure = (name: string, value: number, baseline: number, goal: string): Figure => ({
      name,
      value,
      unit: 'ms',
      comparedWith: 'bare botbuilder echo at the same time',
      baseline,
      ratio: value / baseline,
      goal,
    })
    return [
      {
        name: 'teachers answered, and their requests taken',
        value: times.press.length,
        unit: 'of 200',
        comparedWith: 'all',
        baseline: crowd,
        ratio: times.press.length / crowd,
        goal: '200',
      },
      figure('text to card, p95', percentile(times.text, 95), percentile(times.echo, 95), 'p95 < 1500 ms'),
      figure('press to card, p50', percentile(times.press, 50), percentile(times.echo, 50), 'none'),
      figure('press to card, p95', percentile(times.press, 95), percentile(times.echo, 95), 'p95 < 1500 ms'),
      figure(
        'press to card, slowest',
        percentile(times.press, 100),
        percentile(times.echo, 100),
        '< 4000 ms',
      ),
    ]
  },
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN
}
