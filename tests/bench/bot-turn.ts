import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBot } from '../../bot/bot.ts'
import seed from '../../local/school.json' with { type: 'json' }
import { messageFrom, pressFrom } from '../bot/activities.ts'
import { startConnector } from '../bot/connector.ts'
import { echo, openBenchSchool, timeOf } from '../support/bench-school.ts'
import type { Bench, Figure } from './figure.ts'

const turns = 200
const goal = 'p95 < 1500 ms'

/** What a message and a press cost, from the request's arrival to its answer, beside a bot that only echoes. */
export const bench: Bench = {
  name: 'bot-turn',
  async run(): Promise<Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
    const connector = await startConnector()
    const school = await openBenchSchool(folder)
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
