import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Db, Person, QueryContext } from '../../core/context.ts'
import { type Database, openDatabase } from '../../core/database/connect.ts'
import { drawLabels } from '../../core/inventory/draw-labels.ts'
import { list } from '../../core/inventory/list.ts'
import { allAssets } from '../../core/inventory/list-store.ts'
import { show } from '../../core/inventory/show.ts'
import { openKeys } from '../../core/outside/keys.ts'
import { act } from '../../core/stocktakes/act.ts'
import { writeLines, writeStocktake } from '../../core/stocktakes/store.ts'
import { setup } from '../support/postgres.ts'
import type { Bench, Figure } from './figure.ts'

const [few, many] = [500, 50_000]
const linesEach = 10
const rounds = 25
const goal = '≤ 1.5'

const specialist: Person = {
  id: randomUUID(),
  name: 'Rokas Vaitkevičius',
  language: 'lt',
  roles: ['staff', 'itSpecialist'],
}
const [fewRows, manyRows] = [500, 5_000]
const [fewLabels, manyLabels] = [100, 1_000]

/** The thing in the middle of a school of so many. */
const idOf = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`

const looks: readonly [name: string, look: (context: QueryContext, count: number) => Promise<unknown>][] = [
  ['first page', (context) => list.run(context, list.input.parse({}))],
  ['by number', (context) => list.run(context, list.input.parse({ order: 'number' }))],
  ['a part of many names', (context) => list.run(context, list.input.parse({ text: 'kompiut' }))],
  ['a part of one number', (context) => list.run(context, list.input.parse({ text: 't-000077' }))],
  ['a part of one serial', (context) => list.run(context, list.input.parse({ text: 'xq77z' }))],
  ['the last name alone', (context) => list.run(context, list.input.parse({ text: 'spausdint' }))],
  ['two words', (context) => list.run(context, list.input.parse({ text: 'projektorius epson' }))],
  [
    'two words, by number',
    (context) => list.run(context, list.input.parse({ text: 'projektorius epson', order: 'number' })),
  ],
  [
    'a word and a part of a number',
    (context) => list.run(context, list.input.parse({ text: 'planšetė it-0001' })),
  ],
  ['the page of one thing', (context, count) => show.run(context, { id: idOf(count / 2) })],
]

/** The inventory of fifty thousand things with half a million lines of history, beside one of five hundred; labels and acts beside smaller ones. */
export const bench: Bench = {
  name: 'things',
  async run(): Promise<Figure[]> {
    const given = new Map<string, string>()
    const project = { provide: (name: string, value: string) => void given.set(name, value) }
    const stop = await setup(project as unknown as TestProject)
    try {
      return [
        ...(await labelFigures()),
        ...(await onPglite()),
        ...(await onPostgres(given.get('postgresUrl') ?? '')),
      ]
    } finally {
      await stop()
    }
  },
}

async function labelFigures(): Promise<Figure[]> {
  const draw = (n: number) =>
    drawLabels({
      language: 'lt',
      sheet: 'l7160',
      skip: 0,
      labels: Array.from({ length: n }, (_, at) => ({
        ...{ inventoryNo: `IT-${at}`, name: 'Nešiojamasis kompiuteris', model: 'ThinkPad L14', place: '204' },
        address: `https://talka.example/i/${String(at).padStart(22, 'x')}`,
      })),
    })
  await draw(20)
  return [await inStep('label PDF', manyLabels, fewLabels, draw)]
}

/** How the time of many goes with that of a tenth, each by the piece. */
async function inStep(
  name: string,
  large: number,
  small: number,
  work: (n: number) => Promise<unknown>,
): Promise<Figure> {
  const baseline = median([
    await timeOf(() => work(small)),
    await timeOf(() => work(small)),
    await timeOf(() => work(small)),
  ])
  const value = await timeOf(() => work(large))
  return {
    name: `${name} of ${large}`,
    value,
    unit: 'ms',
    comparedWith: `${large / small} × one of ${small}`,
    baseline: (baseline * large) / small,
    ratio: value / ((baseline * large) / small),
    goal: '≤ 1.2',
  }
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
  const names = ['bench_things_few', 'bench_things_many']
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
      times.small.push(await timeOf(() => look(inSmall, few)))
      times.large.push(await timeOf(() => look(inLarge, many)))
    }
    const [baseline, value] = [median(times.small.slice(5)), median(times.large.slice(5))]
    figures.push({
      name: `${engine}: ${name}, of ${many}`,
      value,
      unit: 'ms',
      comparedWith: `of ${few}`,
      baseline,
      ratio: value / baseline,
      goal,
    })
  }
  if (engine === 'postgres') {
    const ids = new Map([
      [fewRows, await beginStocktake(large.db, fewRows)],
      [manyRows, await beginStocktake(large.db, manyRows)],
    ])
    const make = (format: 'pdf' | 'xlsx') => (n: number) => act.run(inLarge, { id: ids.get(n) ?? '', format })
    await make('pdf')(fewRows)
    figures.push(await inStep('act as PDF', manyRows, fewRows, make('pdf')))
    figures.push(await inStep('act as XLSX', manyRows, fewRows, make('xlsx')))
  }
  await small.close()
  await large.close()
  return figures
}

async function beginStocktake(db: Db, count: number): Promise<string> {
  const id = randomUUID()
  const now = new Date()
  await writeStocktake(db, {
    ...{ id, title: 'Metinė', orderNo: 'V-1', orderedOn: '2026-11-02', commission: [specialist.id] },
    ...{ category: null, responsible: '', state: 'counting', openedBy: specialist.id, openedAt: now },
  })
  let left = count
  for await (const part of allAssets(db, { text: '', state: 'present' })) {
    await writeLines(db, id, part.slice(0, left), now)
    left -= Math.min(left, part.length)
    if (left === 0) break
  }
  return id
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

/** So many things in eighty rooms, each with its history. */
async function fill(db: Db, count: number): Promise<void> {
  await db.execute(sql`
    create temporary table made_up as
    select n, 'IT-' || number as inventory_no, name, maker, model, serial,
      md5(name || maker || model)::uuid as look_id, lower(name) || ' ' || lower(name) as sort_key
    from (
      select n, lpad(n::text, 6, '0') as number,
        (array['Kompiuteris', 'Projektorius', 'Monitorius', 'Spausdintuvas', 'Planšetė'])[1 + n % 5] as name,
        (array['Lenovo', 'Epson', 'Dell', 'HP'])[1 + n % 4] as maker, 'Modelis ' || n % 9 as model,
        case when n = 77 then 'XQ77Z' else 'SN' || md5(n::text) end as serial
      from generate_series(1, ${count}::int) as n
    ) as things`)
  await db.execute(sql`
    insert into asset_looks (id, sort_key, category, text)
    select distinct look_id, sort_key, 'Technika', lower(name || ' ' || maker || ' ' || model || ' technika') from made_up`)
  await db.execute(sql`
    insert into assets (id, inventory_no, number_key, number_sort, name, category, maker, model, serial, serial_key, quantity, unit,
      place, responsible, holder, condition, state, value_cents, supplier, is_foreign, note, version, look_id, codes, sort_key, created_at)
    select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, inventory_no, replace(lower(inventory_no), '-', ''),
      lower(inventory_no) || ' ' || lower(inventory_no), name, 'Technika', maker, model, serial, lower(serial), 1, 'vnt.', (n % 80)::text,
      'Atsakingas ' || n % 5, '', 'good', 'inUse', 50000, '', false, '', ${linesEach}::int + 1, look_id,
      lower(inventory_no || ' ' || replace(inventory_no, '-', '') || ' ' || serial), sort_key, now() - n * interval '1 minute'
    from made_up`)
  await db.execute(sql`
    insert into asset_events (id, asset_id, at, by_id, kind, version, changes)
    select gen_random_uuid(), id, created_at + line * interval '1 minute', ${specialist.id}::uuid, 'moved', line,
      '{"place": ["101", "204"]}'::jsonb
    from assets cross join generate_series(1, ${linesEach}::int) as line`)
  await db.execute(sql`drop table made_up`)
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
