import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import { derivedId } from '../derived-id.ts'
import { plainText, sortKey } from '../language.ts'
import { inNumberOrder } from '../places/rules.ts'
import { changesOf, codeKey, statesShown } from './rules.ts'
import type { Asset, AssetField, EventKind } from './schema.ts'
import { assetColumns, assetEvents, assetLooks, assets } from './tables.ts'

export type StoredEvent = typeof assetEvents.$inferSelect

const {
  numberKey: _numberKey,
  numberSort: _numberSort,
  serialKey: _serialKey,
  lookId: _lookId,
  codes: _codes,
  sortKey: _sortKey,
  createdAt: _createdAt,
  ...columns
} = getTableColumns(assets)

/** A thing as others see it, without what the database finds and orders it by. */
export const shownColumns = columns

/** What a thing has in common with those like it. */
function lookOf({ name, category, maker, model }: Asset): typeof assetLooks.$inferInsert {
  const look = {
    sortKey: sortKey(inNumberOrder(name)),
    category,
    text: [name, maker, model, category].map(plainText).join(' '),
  }
  return { id: derivedId(JSON.stringify(look)), ...look }
}

/** A thing as the database keeps it, with what it is found and ordered by. */
function rowOf(asset: Asset): Omit<typeof assets.$inferInsert, 'createdAt'> {
  const { inventoryNo, serial } = asset
  const look = lookOf(asset)
  return {
    ...asset,
    numberKey: codeKey(inventoryNo),
    numberSort: sortKey(inNumberOrder(inventoryNo)),
    serialKey: codeKey(serial),
    codes: [inventoryNo, codeKey(inventoryNo) ?? '', serial].map(plainText).join(' '),
    lookId: look.id,
    sortKey: look.sortKey,
  }
}

/** Writes down the looks of things, always in the same order, so that two who do it never block each other. */
async function keepLooks(db: Db, things: readonly Asset[]): Promise<void> {
  const looks = new Map(things.map(lookOf).map((look) => [look.id, look]))
  const inOrder = [...looks.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  await db.insert(assetLooks).values(inOrder).onConflictDoNothing()
}

/** Things by id, in no order; with `lock` they are held until the transaction ends, always in the same order. */
export async function assetsById(db: Db, ids: readonly string[], lock = false): Promise<Map<string, Asset>> {
  if (ids.length === 0) return new Map()
  const asked = db
    .select(shownColumns)
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
        .select(shownColumns)
        .from(assets)
        .where(inArray(column, wanted.slice(at, at + 5000)))
      for (const row of rows) found.set(row.id, row)
    }
  }
  return [...found.values()]
}

/** The things with one of these numbers, as {@link numbersIn} finds them. */
export function assetsNumbered(db: Db, keys: readonly string[]): Promise<Asset[]> {
  if (keys.length === 0) return Promise.resolve([])
  return db
    .select(shownColumns)
    .from(assets)
    .where(inArray(assets.numberKey, [...keys]))
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
    .select(shownColumns)
    .from(assets)
    .where(and(eq(assets.numberKey, key), sql`${assets.id} <> ${id}`))
  return row
}

/** Who did something and when; of a whole table, which import it was. */
export interface Deed {
  personId: string
  now: Date
  importId?: string
}

/** Writes things anew, each with the first line of its history. */
export async function receiveAssets(db: Db, things: readonly Asset[], by: Deed): Promise<void> {
  for (let at = 0; at < things.length; at += 500) {
    const part = things.slice(at, at + 500)
    await keepLooks(db, part)
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
  by: Deed,
): Promise<number | null> {
  const after = { ...before, ...changes, version: before.version + 1 }
  const event = eventOf(before, after, kind, by)
  if (Object.keys(event.changes).length === 0) return null
  const { id: _id, ...row } = rowOf(after)
  const isAlike = row.lookId === lookOf(before).id
  if (!isAlike) await keepLooks(db, [after])
  await db
    .update(assets)
    .set(isAlike ? { ...row, lookId: undefined } : row)
    .where(eq(assets.id, before.id))
  await db.insert(assetEvents).values(event)
  return after.version
}

function eventOf(before: Partial<Asset>, after: Asset, kind: EventKind, by: Deed) {
  return {
    id: randomUUID(),
    assetId: after.id,
    at: by.now,
    byId: by.personId,
    importId: by.importId ?? null,
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

/** What these people have, in the order of names; what is written off is nobody's any more. */
export async function heldBy(db: Db, personIds: readonly string[]): Promise<Asset[]> {
  if (personIds.length === 0) return []
  const ids = await db
    .select({ id: assets.id })
    .from(assets)
    .where(and(inArray(assets.holderId, [...personIds]), inArray(assets.state, [...statesShown('present')])))
  const things = await assetsById(
    db,
    ids.map(({ id }) => id),
  )
  const key = ({ name, inventoryNo }: Asset) => sortKey(`${name} ${inNumberOrder(inventoryNo)}`)
  return [...things.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** Everybody of the directory who has something of the school. */
export async function holdersNow(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ holderId: assets.holderId })
    .from(assets)
    .where(and(isNotNull(assets.holderId), inArray(assets.state, [...statesShown('present')])))
  return rows.flatMap(({ holderId }) => holderId ?? [])
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
    .orderBy(desc(assets.createdAt), desc(sql`${assets.numberSort} collate "C"`))
    .limit(200)
  return rows.map(({ inventoryNo }) => inventoryNo)
}

/** Number and serial of every thing that has one of them: for tables of new things. */
export function allCodes(db: Db): Promise<{ id: string; inventoryNo: string; serial: string }[]> {
  return db
    .select({ id: assets.id, inventoryNo: assets.inventoryNo, serial: assets.serial })
    .from(assets)
    .where(or(isNotNull(assets.numberKey), isNotNull(assets.serialKey)))
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
