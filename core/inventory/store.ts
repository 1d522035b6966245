import { randomUUID } from 'node:crypto'
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import { plainText, sortKey } from '../language.ts'
import { inNumberOrder } from '../places/rules.ts'
import { Refusal } from '../refusal.ts'
import { changesOf, codeKey, statesShown } from './rules.ts'
import type { Asset, AssetField, AssetFilter, EventKind, Order } from './schema.ts'
import { assetColumns, assetEvents, assets } from './tables.ts'

export type StoredEvent = typeof assetEvents.$inferSelect

const {
  numberKey: _numberKey,
  numberSort: _numberSort,
  serialKey: _serialKey,
  searchText: _searchText,
  sortKey: _sortKey,
  createdAt: _createdAt,
  ...shown
} = getTableColumns(assets)

/** A thing as the database keeps it, with what it is found and ordered by. */
function rowOf(asset: Asset): Omit<typeof assets.$inferInsert, 'createdAt'> {
  const { inventoryNo, name, category, maker, model, serial } = asset
  return {
    ...asset,
    numberKey: codeKey(inventoryNo),
    numberSort: sortKey(inNumberOrder(inventoryNo)),
    serialKey: codeKey(serial),
    searchText: [inventoryNo, codeKey(inventoryNo), name, maker, model, serial, category]
      .map((one) => plainText(one ?? ''))
      .join(' '),
    sortKey: sortKey(inNumberOrder(name)),
  }
}

/** Things by id, in no order; with `lock` they are held until the transaction ends, always in the same order. */
export async function assetsById(db: Db, ids: readonly string[], lock = false): Promise<Map<string, Asset>> {
  if (ids.length === 0) return new Map()
  const asked = db
    .select(shown)
    .from(assets)
    .where(inArray(assets.id, [...ids]))
    .orderBy(asc(assets.id))
  const rows: Asset[] = await (lock ? asked.for('update') : asked)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The things that a table may mean: by number, by serial, or without either by how they look. */
export async function assetsLike(
  db: Db,
  keys: { numbers: readonly string[]; serials: readonly string[]; names: readonly string[] },
): Promise<Asset[]> {
  const found = new Map<string, Asset>()
  for (const [column, wanted] of [
    [assets.numberKey, keys.numbers],
    [assets.serialKey, keys.serials],
    [assets.name, keys.names],
  ] as const) {
    for (let at = 0; at < wanted.length; at += 5000) {
      const rows = await db
        .select(shown)
        .from(assets)
        .where(inArray(column, wanted.slice(at, at + 5000)))
      for (const row of rows) found.set(row.id, row)
    }
  }
  return [...found.values()]
}

/** Keeps others from giving numbers until the transaction ends. */
export async function lockNumbers(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.numberingAssets})`)
}

/** Who has a number already, besides the thing itself. */
export async function namesake(db: Db, id: string, inventoryNo: string): Promise<Asset | undefined> {
  const key = codeKey(inventoryNo)
  if (key === null) return undefined
  const [row] = await db
    .select(shown)
    .from(assets)
    .where(and(eq(assets.numberKey, key), sql`${assets.id} <> ${id}`))
  return row
}

/** Writes things anew, each with the first line of its history. */
export async function receiveAssets(
  db: Db,
  things: readonly Asset[],
  by: { personId: string; now: Date },
): Promise<void> {
  for (let at = 0; at < things.length; at += 500) {
    const part = things.slice(at, at + 500)
    await db.insert(assets).values(part.map((asset) => ({ ...rowOf(asset), createdAt: by.now })))
    await db.insert(assetEvents).values(part.map((asset) => eventOf({}, asset, 'received', by)))
  }
}

/**
 * Changes a thing that is held, with a line in its history, and answers the version it now has; null when nothing is
 * different.
 */
export async function changeAsset(
  db: Db,
  before: Asset,
  changes: Partial<Asset>,
  kind: EventKind,
  by: { personId: string; now: Date },
): Promise<number | null> {
  const after = { ...before, ...changes, version: before.version + 1 }
  const event = eventOf(before, after, kind, by)
  if (Object.keys(event.changes).length === 0) return null
  const { id: _id, ...row } = rowOf(after)
  await db.update(assets).set(row).where(eq(assets.id, before.id))
  await db.insert(assetEvents).values(event)
  return after.version
}

function eventOf(before: Partial<Asset>, after: Asset, kind: EventKind, by: { personId: string; now: Date }) {
  return {
    id: randomUUID(),
    assetId: after.id,
    at: by.now,
    byId: by.personId,
    kind,
    version: after.version,
    changes: changesOf(before, after),
  }
}

/** What befell a thing, the latest first. */
export function eventsOf(db: Db, assetId: string, limit: number): Promise<StoredEvent[]> {
  return db
    .select()
    .from(assetEvents)
    .where(eq(assetEvents.assetId, assetId))
    .orderBy(desc(assetEvents.version))
    .limit(limit)
}

/** The line of a thing's history that made this version. */
export async function eventOfVersion(
  db: Db,
  assetId: string,
  version: number,
): Promise<StoredEvent | undefined> {
  const [row] = await db
    .select()
    .from(assetEvents)
    .where(and(eq(assetEvents.assetId, assetId), eq(assetEvents.version, version)))
  return row
}

const keys: Record<Order, SQL> = {
  name: sql`${assets.sortKey} collate "C"`,
  number: sql`${assets.numberSort} collate "C"`,
}

/** From so many on a word is common, and a page is found sooner by walking along the order. */
const common = 400

/** One page of the things that fit, and where it ended, if more may come. */
export async function pageOfAssets(
  db: Db,
  filter: AssetFilter,
  { order, after, limit }: { order: Order; after: string | undefined; limit: number },
): Promise<{ rows: Asset[]; next: string | null }> {
  const key = keys[order]
  const found = await db
    .select({ ...shown, key: sql<string>`${key}` })
    .from(assets)
    .where(and(await fits(db, filter), beyond(key, after)))
    .orderBy(asc(key), asc(assets.id))
    .limit(limit)
  const last = found.at(-1)
  return {
    rows: found.map(({ key: _key, ...row }) => row),
    next: found.length === limit && last ? `${last.id}~${last.key}` : null,
  }
}

/** Every thing that fits, by name, part by part; for tables that people download. */
export async function* allAssets(db: Db, filter: AssetFilter): AsyncGenerator<Asset[]> {
  let after: string | undefined
  do {
    const { rows, next } = await pageOfAssets(db, filter, { order: 'number', after, limit: 1000 })
    yield rows
    after = next ?? undefined
  } while (after !== undefined)
}

/** How many things fit, counted up to a limit. */
export async function countAssets(db: Db, filter: AssetFilter, limit: number): Promise<number> {
  const found = db
    .select({ one: sql`1` })
    .from(assets)
    .where(await fits(db, filter))
    .limit(limit)
    .as('found')
  return db.$count(found)
}

function beyond(key: SQL, after: string | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const [, id, value = ''] = /^([0-9a-f-]{36})~(.*)$/s.exec(after) ?? []
  if (id === undefined) throw new Refusal('invalid', 'common/refused.invalid')
  return sql`(${key}, ${assets.id}) > (${value}, ${id}::uuid)`
}

async function fits(db: Db, filter: AssetFilter): Promise<SQL | undefined> {
  const { category, personId, responsibleId, responsible, state } = filter
  return and(
    inArray(assets.state, [...statesShown(state)]),
    category === undefined ? undefined : eq(assets.category, category),
    isPlaced(filter),
    personId ? or(eq(assets.holderId, personId), eq(assets.responsibleId, personId)) : undefined,
    isOrNull(assets.responsibleId, responsibleId),
    responsible === undefined ? undefined : sql`lower(${assets.responsible}) = lower(${responsible})`,
    isOfTime(filter),
    filter.isForeign === undefined ? undefined : eq(assets.isForeign, filter.isForeign),
    isThere(assets.valueCents, filter.isValued),
    await holds(db, filter.text),
  )
}

function isPlaced({ roomId, place }: AssetFilter): SQL | undefined {
  return and(
    isOrNull(assets.roomId, roomId),
    place === undefined ? undefined : sql`lower(${assets.place}) = lower(${place})`,
  )
}

function isOfTime(filter: AssetFilter): SQL | undefined {
  const { boughtFrom, boughtUntil, warrantyFrom, warrantyUntil } = filter
  return and(
    boughtFrom ? gte(assets.boughtOn, boughtFrom) : undefined,
    boughtUntil ? lte(assets.boughtOn, boughtUntil) : undefined,
    isThere(assets.boughtOn, filter.isBoughtKnown),
    warrantyFrom ? gte(assets.warrantyUntil, warrantyFrom) : undefined,
    warrantyUntil ? lte(assets.warrantyUntil, warrantyUntil) : undefined,
  )
}

function isOrNull(column: PgColumn, id: string | null | undefined): SQL | undefined {
  if (id === undefined) return undefined
  return id === null ? isNull(column) : eq(column, id)
}

function isThere(column: PgColumn, isWanted: boolean | undefined): SQL | undefined {
  if (isWanted === undefined) return undefined
  return isWanted ? isNotNull(column) : isNull(column)
}

/** Holds every word of the text in its number, name, model, serial or category. A rare word is looked up first. */
async function holds(db: Db, text: string): Promise<SQL | undefined> {
  const parts = plainText(text).split(/\s+/).filter(Boolean).slice(0, 8)
  if (parts.length === 0) return undefined
  const all = and(
    ...parts.map((part) => sql`${assets.searchText} like ${`%${part.replace(/[\\%_]/g, '\\$&')}%`}`),
  )
  // Of fewer than three letters the index knows nothing.
  if (!parts.some((part) => part.length >= 3)) return all
  const found = await db.select({ id: assets.id }).from(assets).where(all).limit(common)
  return found.length === common
    ? all
    : inArray(
        assets.id,
        found.map(({ id }) => id),
      )
}

/** Each category with how many things it holds now, by name. */
export async function categoriesOf(db: Db): Promise<{ name: string; n: number }[]> {
  const rows = await db
    .select({ name: assets.category, n: sql<number>`count(*)::int` })
    .from(assets)
    .where(inArray(assets.state, [...statesShown('present')]))
    .groupBy(assets.category)
  return rows.sort((one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1))
}

/** The numbers that were given last. */
export async function lastNumbers(db: Db): Promise<string[]> {
  const rows = await db
    .select({ inventoryNo: assets.inventoryNo })
    .from(assets)
    .where(sql`${assets.numberKey} is not null`)
    .orderBy(desc(assets.createdAt), desc(keys.number))
    .limit(200)
  return rows.map(({ inventoryNo }) => inventoryNo)
}

/** Every number in use, with who looks alike in mind: for tables of new things. */
export async function allNumbers(db: Db): Promise<{ key: string; inventoryNo: string }[]> {
  const rows = await db.select({ key: assets.numberKey, inventoryNo: assets.inventoryNo }).from(assets)
  return rows.flatMap(({ key, inventoryNo }) => (key === null ? [] : [{ key, inventoryNo }]))
}

/** What these headers were said to mean. */
export async function columnsOf(db: Db, headers: string): Promise<(AssetField | null)[] | undefined> {
  const [row] = await db.select().from(assetColumns).where(eq(assetColumns.headers, headers))
  return row?.columns
}

export async function keepColumns(db: Db, headers: string, columns: (AssetField | null)[]): Promise<void> {
  await db
    .insert(assetColumns)
    .values({ headers, columns })
    .onConflictDoUpdate({ target: assetColumns.headers, set: { columns } })
}
