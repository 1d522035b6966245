import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { findFree } from '../../core/bookings/find-free.ts'
import { writeOffer } from '../../core/bookings/store.ts'
import type { Db, Person, QueryContext } from '../../core/context.ts'
import { type Database, openDatabase } from '../../core/database/connect.ts'
import { list } from '../../core/events/list.ts'
import { receiveAssets } from '../../core/inventory/store.ts'
import { openKeys } from '../../core/outside/keys.ts'
import { setup } from '../support/postgres.ts'
import type { Bench, Figure } from './figure.ts'

/** Three years of events, and one full week of the same school. */
const [few, many] = [200, 20_000]
const eachDay = 33
const rounds = 25
const goal = '≤ 1.5'

const teacher: Person = { id: randomUUID(), name: 'Rasa', language: 'lt', roles: ['staff'] }

const setIdOf = (n: number) => `00000000-0000-4000-9100-${String(n).padStart(12, '0')}`
const looks: readonly [name: string, look: (context: QueryContext) => Promise<unknown>][] = [
  [
    'a week',
    (context) => list.run(context, list.input.parse({ fromDay: '2026-11-23', untilDay: '2026-11-29' })),
  ],
  [
    'what is free',
    (context) =>
      findFree.run(
        context,
        findFree.input.parse({
          from: '2026-11-25T08:10:00.000Z',
          until: '2026-11-25T09:30:00.000Z',
          setupMinutes: 30,
        }),
      ),
  ],
  [
    'the next free time of a set',
    (context) =>
      findFree.run(
        context,
        findFree.input.parse({
          ...{ from: '2026-11-25T08:10:00.000Z', until: '2026-11-25T09:30:00.000Z' },
          next: [{ what: 'set', id: setIdOf(1), count: 1 }],
        }),
      ),
  ],
]

/** A week's data and the search for what is free, of three years of events in a hundred rooms beside one week of them. */
export const bench: Bench = {
  name: 'calendar',
  async run(): Promise<Figure[]> {
    const given = new Map<string, string>()
    const project = { provide: (name: string, value: string) => void given.set(name, value) }
    const stop = await setup(project as unknown as TestProject)
    try {
      return [...(await onPglite()), ...(await onPostgres(given.get('postgresUrl') ?? ''))]
    } finally {
      await stop()
    }
  },
}

async function onPglite(): Promise<Figure[]> {
  const folders = [few, many].map(() => mkdtempSync(join(tmpdir(), 'talka-bench-')))
  const [small, large] = await Promise.all(folders.map((folder) => openDatabase({ folder })))
  const figures = await compare('pglite', small as Database, large as Database)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  return figures
}

async function onPostgres(server: string): Promise<Figure[]> {
  const admin = new pg.Client({ connectionString: `${server}/postgres` })
  await admin.connect()
  const names = ['bench_calendar_few', 'bench_calendar_many']
  for (const name of names) await admin.query(`CREATE DATABASE ${name} TEMPLATE talka_template`)
  await admin.end()
  const [small, large] = await Promise.all(names.map((name) => openDatabase({ url: `${server}/${name}` })))
  return compare('postgres', small as Database, large as Database)
}

async function compare(engine: string, small: Database, large: Database): Promise<Figure[]> {
  await fill(small.db, few)
  await fill(large.db, many)
  const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
  const keys = await openKeys({ TALKA_DATA: folder })
  rmSync(folder, { recursive: true, force: true })
  const [inSmall, inLarge] = [contextOf(small, keys), contextOf(large, keys)]
  const figures: Figure[] = []
  for (const [name, look] of looks) {
    const times = { small: [] as number[], large: [] as number[] }
    // Both take turns, so that whatever else the machine does meets both alike; the first rounds warm up.
    for (let round = 0; round < rounds + 5; round++) {
      times.small.push(await timeOf(() => look(inSmall)))
      times.large.push(await timeOf(() => look(inLarge)))
    }
    const [baseline, value] = [median(times.small.slice(5)), median(times.large.slice(5))]
    figures.push({
      name: `${engine}: ${name}, of ${many} events`,
      ...{ value, unit: 'ms', comparedWith: `of ${few}`, baseline, ratio: value / baseline, goal },
    })
  }
  await small.close()
  await large.close()
  return figures
}

/**
 * A hundred rooms, twenty sets and a pool; so many events in rooms that never overlap, a third of them with a set, as far
 * back and ahead of the looked-at week as they reach.
 */
async function fill(db: Db, count: number): Promise<void> {
  await db.execute(
    sql`insert into buildings (id, name, key, sort_key) values ('00000000-0000-4000-9000-000000000000', 'A', 'a', 'a')`,
  )
  await db.execute(sql`
    insert into rooms (id, building_id, name, key, also_called, sort_key)
    select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, '00000000-0000-4000-9000-000000000000', n::text, n::text, '', lpad(n::text, 3, '0')
    from generate_series(1, 100) as n`)
  const assetId = (n: number) => `00000000-0000-4000-9200-${String(n).padStart(12, '0')}`
  const things = Array.from({ length: 20 }, (_, at) => ({
    ...{
      id: assetId(at + 1),
      inventoryNo: `AV-${at + 1}`,
      name: 'Kolonėlės',
      category: 'Garsas',
      maker: '',
      model: '',
    },
    ...{
      serial: '',
      quantity: 1,
      unit: 'vnt.',
      place: '',
      roomId: null,
      responsible: '',
      responsibleId: null,
    },
    ...{
      holder: '',
      holderId: null,
      condition: 'good' as const,
      state: 'inStore' as const,
      valueCents: null,
    },
    ...{
      boughtOn: null,
      warrantyUntil: null,
      supplier: '',
      isForeign: false,
      owner: '',
      lentOn: null,
      note: '',
      version: 1,
    },
  }))
  await receiveAssets(db, things, { personId: teacher.id, now: new Date() })
  for (let n = 1; n <= 20; n++)
    await writeOffer(db, {
      id: setIdOf(n),
      ...{ kind: 'set', name: `Rinkinys ${n}`, group: 'Garsas', note: '', needsApproval: false },
      assetIds: [assetId(n)],
    })
  // The few fill the week that is looked at, so that both answers are of one size.
  const daysBefore = count === few ? 0 : Math.floor(count / eachDay / 2)
  await db.execute(sql`
    create temporary table made_up as
    select n, gen_random_uuid() as id, gen_random_uuid() as booking_id,
      ('00000000-0000-4000-9000-' || lpad((1 + n % ${eachDay}::int * 3)::text, 12, '0'))::uuid as room_id,
      timestamptz '2026-11-23 08:00+02' + (n / ${eachDay}::int - ${daysBefore}::int) * interval '1 day' as at
    from generate_series(0, ${count}::int - 1) as n`)
  await db.execute(sql`
    insert into events (id, is_apart, kind, title, starts_at, ends_at, setup_minutes, pack_down_minutes, room_id, place, needs, organiser_ids,
      contact, note, is_private, before, after, created_by, version)
    select id, false, 'meeting', 'Posėdis ' || n, at, at + interval '3 hours', 0, 0, room_id, '', '[]', array[id], '', '', n % 20 = 0, '[]', '[]', id, 1
    from made_up`)
  await db.execute(sql`
    insert into bookings (id, event_id, what, subject_id, count, starts_at, ends_at, state, title, is_private, by_id, asked_at, reason)
    select booking_id, id, 'room', room_id, 1, at, at + interval '3 hours', 'held', 'Posėdis ' || n, n % 20 = 0, id, at, '' from made_up`)
  await db.execute(sql`
    insert into holds (booking_id, subject_id, starts_at, ends_at)
    select booking_id, room_id, at, at + interval '3 hours' from made_up`)
  // One set is taken each day.
  await db.execute(sql`
    insert into holds (booking_id, subject_id, starts_at, ends_at)
    select booking_id, ${assetId(1)}::uuid, at, at + interval '3 hours' from made_up where n % ${eachDay}::int = 0`)
  await db.execute(sql`analyze`)
}

function contextOf({ db }: Database, keys: QueryContext['keys']): QueryContext {
  return {
    ...{ db, keys, person: teacher, now: new Date(), timeStamps: null },
    files: { read: async () => null, marks: { keep: async () => {}, read: async () => null } },
    school: {
      ...{ language: 'lt', firstAdmin: null, accountDomain: null, catalogueId: null, mailFrom: null },
      ...{ signInPage: 'https://teams.microsoft.com', reportUrl: 'https://talka.example/pranesk' },
      ...{ publicUrl: 'https://talka.example', appId: randomUUID() },
    },
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (times: readonly number[]) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
