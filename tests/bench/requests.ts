import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Db, Person, QueryContext } from '../../core/context.ts'
import { type Database, openDatabase } from '../../core/database/connect.ts'
import { openKeys } from '../../core/outside/keys.ts'
import { keepPeople, writeRole } from '../../core/people/store.ts'
import { show } from '../../core/reports/show.ts'
import { board } from '../../core/requests/board.ts'
import { list } from '../../core/requests/list.ts'
import { dayOf } from '../../core/school-time/rules.ts'
import { find } from '../../core/search/find.ts'
import { setup } from '../support/postgres.ts'
import type { Bench, Figure } from './figure.ts'

const few = 500
const many = 50_000
const linesEach = 10
/** So many are open in both schools: work is done, and what is done piles up. */
const open = 300
const rounds = 25
const goal = '≤ 1.5'

const specialist: Person = {
  id: randomUUID(),
  name: 'Rokas Vaitkevičius',
  language: 'lt',
  roles: ['staff', 'itSpecialist'],
}

/** What a specialist asks for all day long. */
const looks: readonly [name: string, look: (context: QueryContext) => Promise<unknown>][] = [
  ['first page', (context) => list.run(context, list.input.parse({}))],
  ['first page of everything', (context) => list.run(context, list.input.parse({ status: 'all' }))],
  ['most urgent first', (context) => list.run(context, list.input.parse({ order: 'urgent' }))],
  ['board', (context) => board.run(context, board.input.parse({}))],
  [
    'search, a common word',
    (context) => list.run(context, list.input.parse({ status: 'all', text: 'projektoriui' })),
  ],
  [
    'search, two words',
    (context) => list.run(context, list.input.parse({ status: 'all', text: 'spausdintuvo popierius' })),
  ],
  [
    'search, a name that one in two hundred holds',
    (context) => list.run(context, list.input.parse({ status: 'all', text: 'Pavardenis 77' })),
  ],
  [
    'search, a word that one holds',
    (context) => list.run(context, list.input.parse({ status: 'all', text: 'serija77' })),
  ],
  ['search everywhere', (context) => find.run(context, find.input.parse({ text: 'projektoriaus' }))],
]

/** The specialist's lists in a school of fifty thousand requests with half a million lines of history, beside one of five hundred. */
export const bench: Bench = {
  name: 'requests',
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
  const urls = ['bench_few', 'bench_many'].map((name) => `${server}/${name}`)
  for (const name of ['bench_few', 'bench_many'])
    await admin.query(`CREATE DATABASE ${name} TEMPLATE talka_template`)
  await admin.end()
  const [small, large] = await Promise.all(urls.map((url) => openDatabase({ url })))
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
      name: `${engine}: ${name}, of ${many}`,
      value,
      unit: 'ms',
      // Of fifty thousand a whole page is shown, of five hundred the three that there are: most of the ratio is that.
      comparedWith: name.includes('one in two hundred')
        ? `of ${few}, where 3 are found and not a page`
        : `of ${few}`,
      baseline,
      ratio: value / baseline,
      goal,
    })
  }
  figures.push(await timeOfReport(engine, inSmall, inLarge))
  await small.close()
  await large.close()
  return figures
}

/** A report reads all that its period brought: here it is all there is. */
async function timeOfReport(engine: string, inSmall: QueryContext, inLarge: QueryContext): Promise<Figure> {
  const today = dayOf(new Date())
  const period = show.input.parse({
    from: String(today.subtract({ days: 694 })),
    until: String(today),
  })
  const times = { small: [] as number[], large: [] as number[] }
  for (let round = 0; round < 7; round++) {
    times.small.push(await timeOf(() => show.run(inSmall, period)))
    times.large.push(await timeOf(() => show.run(inLarge, period)))
  }
  const [baseline, value] = [median(times.small.slice(2)), median(times.large.slice(2))]
  return {
    name: `${engine}: a report of two years, of ${many}`,
    value,
    unit: 'ms',
    comparedWith: `of ${few}`,
    baseline,
    ratio: value / baseline,
    goal: '< 1500 ms',
  }
}

function contextOf({ db }: Database, keys: QueryContext['keys']): QueryContext {
  return {
    db,
    person: specialist,
    now: new Date(),
    keys,
    files: { read: async () => null, marks: { keep: async () => {}, read: async () => null } },
    timeStamps: null,
    school: {
      language: 'lt',
      firstAdmin: null,
      accountDomain: null,
      signInPage: 'https://teams.microsoft.com',
      reportUrl: 'https://talka.example/pranesk',
      publicUrl: 'https://talka.example',
      appId: randomUUID(),
      catalogueId: null,
      mailFrom: null,
    },
  }
}

/** A school of two hundred people who have asked for so many things, each with its history. */
async function fill(db: Db, count: number): Promise<void> {
  const now = new Date()
  const people = Array.from({ length: 200 }, (_, n) => ({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    name: `Vardenis Pavardenis ${n}`,
    signInName: `vardenis${n}@mokykla.example`,
    directoryRole: 'staff' as const,
    className: null,
  }))
  const { id, name } = specialist
  await keepPeople(
    db,
    [...people, { id, name, signInName: 'rokas@mokykla.example', directoryRole: 'staff', className: null }],
    now,
  )
  await writeRole(db, { personId: id, role: 'itSpecialist', givenBy: id, givenAt: now })
  await db.execute(sql`
    insert into requests (id, number, kind, fields, title, status, requester_id, decided_by, decided_at, settled, closed_at, created_at, search)
    select gen_random_uuid(), n, 'fault',
      jsonb_build_object('what', what, 'room', (n % 80)::text, 'urgency', (array['normal', 'high', 'low', 'normal'])[1 + n % 4]),
      what, status,
      ('00000000-0000-4000-8000-' || lpad((n % 200)::text, 12, '0'))::uuid,
      case when status = 'received' then null else ${id}::uuid end,
      case when status = 'received' then null else made + interval '1 hour' end,
      status <> 'received',
      case when status in ('done', 'declined') then made + interval '1 day' end,
      made,
      to_tsvector('simple', what) || to_tsvector('lithuanian', what) || to_tsvector('simple', 'pavardenis ' || n % 200)
    from (
      select n, now() - (${count}::int - n) * interval '20 minutes' as made,
        (array['projektorius nerodo vaizdo', 'spausdintuvas neima popieriaus', 'kompiuteris labai letas', 'neveikia internetas',
          'reikia naujos programos', 'garso nera saleje', 'pele neveikia', 'ekranas mirksi'])[1 + n % 8]
          || case when n = 77 then ' serija77' else '' end as what,
        case when n <= ${count}::int - ${open}::int then (array['done', 'done', 'done', 'declined'])[1 + n % 4]
          else (array['received', 'inProgress', 'asking'])[1 + n % 3] end as status
      from generate_series(1, ${count}::int) as n
    ) as made_up`)
  await db.execute(sql`
    insert into request_events (request_id, at, person_id, kind, note)
    select id, created_at + line * interval '1 minute', requester_id, 'commented', 'Dar karta tikrinta, kol kas tas pats'
    from requests cross join generate_series(1, ${linesEach}::int) as line`)
  await db.execute(sql`analyze`)
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
