import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chat, Telling } from '../../core/context.ts'
import { deliver } from '../../core/notifications/deliver.ts'
import { schoolPaces } from '../../core/notifications/rules.ts'
import { keepQuietHours, nextNoticeAt, writeNotice } from '../../core/notifications/store.ts'
import { openFiles } from '../../core/outside/files.ts'
import { openKeys } from '../../core/outside/keys.ts'
import { keepConversation, keepPeople } from '../../core/people/store.ts'
import { openTalka } from '../../core/talka.ts'
import { type House, performJob } from '../../core/use-case.ts'
import { type SimulatedClock, simulateClock } from '../../local/microsoft365/clock.ts'
import { dead, type Life, liveFor, mortalHouse } from '../directory/mortal.ts'
import type { Bench, Figure } from './figure.ts'

const messages = 1_000
const readers = 200
/** What one sending takes of Teams' clock. */
const latency = 0.15

/**
 * Teams' limits for a bot (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit): in one chat 7 in a second,
 * 8 in two, 60 in thirty; 50 a second in the tenant, of which the lower figure of other pages, 30, is held here.
 */
const chatLimits = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 30 },
]
const tenantLimit = { most: 30, seconds: 1 }

/** Teams as the outbox sees it: takes messages within its limits, refuses the others, and remembers what it took. */
function openTeams(clock: SimulatedClock) {
  const taken: { personId: string; n: number; at: number }[] = []
  let refused = 0
  const isOver = (of: typeof taken, { most, seconds }: typeof tenantLimit, now: number) =>
    of.filter(({ at }) => at > now - seconds * 1_000).length >= most
  const chat: Pick<Chat, 'send'> = {
    async send(_conversation, { personId, params }) {
      await clock.wait(latency)
      const now = clock.now().getTime()
      const recent = taken.filter(({ at }) => at > now - 30_000)
      const theirs = recent.filter((one) => one.personId === personId)
      if (isOver(recent, tenantLimit, now) || chatLimits.some((limit) => isOver(theirs, limit, now))) {
        refused++
        return { ok: false, because: 'busy', passing: true, afterSeconds: 1 }
      }
      taken.push({ personId, n: Number(params.number), at: now })
      return { ok: true }
    },
  }
  return { chat, taken, refused: () => refused }
}

async function openSchool(folder: string, clock: SimulatedClock, chat: Pick<Chat, 'send'>) {
  const nobody = async () => {
    throw new Error('this bench asks Microsoft 365 nothing')
  }
  const talka = await openTalka(
    { TALKA_DATA: folder },
    {
      graph: { send: nobody, sendOnce: nobody, list: nobody as never, reference: (path) => path },
      asPerson: async () => null,
      keys: await openKeys({ TALKA_DATA: folder }),
      files: openFiles({ TALKA_DATA: folder }),
      timeStamps: null,
      clock,
      chat: { ...chat, post: async () => '', reply: async () => {}, fetch: async () => new Uint8Array() },
      school: {
        language: 'lt',
        firstAdmin: null,
        accountDomain: null,
        signInPage: 'https://teams.microsoft.com',
        reportUrl: 'https://talka.example/pranesk',
        publicUrl: 'https://talka.example',
        appId: '7a1ca000-0000-4000-8000-00000000bbbb',
        catalogueId: null,
        mailFrom: null,
      },
    },
    () => {},
  )
  const { db } = talka.house.database
  await keepQuietHours(db, { from: '00:00', until: '00:00', freeDays: false })
  const people = Array.from({ length: readers }, (_, n) => ({
    id: crypto.randomUUID(),
    name: `Mokytojas ${n}`,
    signInName: `mokytojas${n}@mokykla.example`,
    directoryRole: 'staff' as const,
    className: null,
  }))
  await keepPeople(db, people, clock.now())
  for (const { id } of people) await keepConversation(db, id, { with: id })
  for (let n = 1; n <= messages; n++) {
    const telling: Telling = {
      personId: people[n % readers]?.id ?? '',
      word: 'requests/told.taken',
      params: { number: String(n), name: '' },
    }
    await writeNotice(db, talka.house.outside.keys, telling, clock.now())
  }
  return talka
}

/** The same house, whose database works while the simulated clock stands still. */
function workingHouse(house: House, clock: SimulatedClock): House {
  const { database } = house
  const transact: typeof database.transact = async (work, config) => {
    const done = clock.work()
    try {
      return await database.transact(work, config)
    } finally {
      done()
    }
  }
  return { ...house, database: { ...database, transact } }
}

/** Works on the outbox until it is empty; each worker lives as long as `next` says, and the next one goes on. */
async function empty(house: House, clock: SimulatedClock, next: () => Life | null): Promise<number> {
  let deaths = 0
  for (;;) {
    const life = next()
    const { chat } = house.outside
    const mortalChat: Chat = {
      ...chat,
      async send(...given) {
        life?.step()
        const sent = await chat.send(...given)
        life?.step()
        return sent
      },
    }
    const mortal = life
      ? mortalHouse({ ...house, outside: { ...house.outside, chat: mortalChat } }, life)
      : house
    try {
      await performJob(mortal, deliver, {})
    } catch (error) {
      if (error !== dead) throw error
      deaths++
    }
    const due = await nextNoticeAt(house.database.db)
    if (!due) return deaths
    await clock.wait(Math.max(0.5, (due.getTime() - clock.now().getTime()) / 1_000))
  }
}

async function run(lives: () => Life | null) {
  const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
  const clock = simulateClock(new Date('2026-09-01T08:00:00Z'))
  const teams = openTeams(clock)
  const talka = await openSchool(folder, clock, teams.chat)
  const began = clock.elapsed()
  const deaths = await empty(workingHouse(talka.house, clock), clock, lives)
  const last = Math.max(...teams.taken.map(({ at }) => at))
  const seconds = (last - new Date('2026-09-01T08:00:00Z').getTime()) / 1_000 - began
  await talka.close()
  rmSync(folder, { recursive: true, force: true })
  const arrived = new Set(teams.taken.map(({ n }) => n))
  return {
    seconds,
    deaths,
    lost: messages - arrived.size,
    doubled: teams.taken.length - arrived.size,
    refused: teams.refused(),
  }
}

/** An outbox of 1,000 messages for 200 people within Teams' limits on a simulated clock, undisturbed and with workers killed midway. */
export const bench: Bench = {
  name: 'outbox',
  async run(): Promise<Figure[]> {
    const calm = await run(() => null)
    let drawn = 1
    // About two thousand steps of a worker bring a hundred messages on their way.
    const lifetime = () => liveFor(800 + ((drawn++ * 7_919) % 2_400))
    const killed = await run(lifetime)
    const floor = messages / schoolPaces.bot.most
    const count = (name: string, value: number, baseline: number, goal: string): Figure => ({
      name,
      value,
      unit: 'messages',
      comparedWith: `${messages} messages, worker killed ${killed.deaths} times`,
      baseline,
      ratio: value / baseline,
      goal,
    })
    return [
      {
        name: 'the last of 1,000 arrives after',
        value: calm.seconds,
        unit: 's',
        comparedWith: `the pace of ${schoolPaces.bot.most} a second`,
        baseline: floor,
        ratio: calm.seconds / floor,
        goal: '≤ 1.2',
      },
      count('refused by Teams for their number', calm.refused + killed.refused, messages, '0'),
      count('lost', calm.lost + killed.lost, messages, '0'),
      count('doubled', killed.doubled, messages, `≤ those on their way at a death: ${killed.deaths * 6}`),
    ]
  },
}
