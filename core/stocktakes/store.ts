import { and, asc, desc, eq, getTableColumns, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { codeKey } from '../inventory/rules.ts'
import type { Asset } from '../inventory/schema.ts'
import { sortKey } from '../language.ts'
import { inNumberOrder } from '../places/rules.ts'
import type { Seen } from './rules.ts'
import { type Line, linesAtOnce, type Scan, type Sighting, type State } from './schema.ts'
import { stocktakeLines, stocktakeScans, stocktakeSignatures, stocktakes } from './tables.ts'

export type StoredStocktake = typeof stocktakes.$inferSelect
export type StoredScan = typeof stocktakeScans.$inferSelect

const {
  stocktakeId: _stocktakeId,
  numberKey: _numberKey,
  serialKey: _serialKey,
  sortKey: _sortKey,
  changedAt: _changedAt,
  ...shown
} = getTableColumns(stocktakeLines)

export async function stocktakeById(
  db: Db,
  id: string,
  lock?: 'update' | 'share',
): Promise<StoredStocktake | undefined> {
  const asked = db.select().from(stocktakes).where(eq(stocktakes.id, id))
  const [row] = await (lock ? asked.for(lock) : asked)
  return row
}

/** Stocktakes, the latest first. */
export function allStocktakes(db: Db): Promise<StoredStocktake[]> {
  return db.select().from(stocktakes).orderBy(desc(stocktakes.openedAt)).limit(100)
}

export async function writeStocktake(db: Db, row: typeof stocktakes.$inferInsert): Promise<void> {
  await db.insert(stocktakes).values(row)
}

export async function changeStocktake(
  db: Db,
  id: string,
  changes: Partial<typeof stocktakes.$inferInsert>,
): Promise<void> {
  await db.update(stocktakes).set(changes).where(eq(stocktakes.id, id))
}

/** Writes down what the books have, thing by thing. */
export async function writeLines(
  db: Db,
  stocktakeId: string,
  things: readonly Asset[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < things.length; from += 500) {
    await db
      .insert(stocktakeLines)
      .values(things.slice(from, from + 500).map((asset) => lineOf(stocktakeId, asset, at)))
  }
}

function lineOf(stocktakeId: string, asset: Asset, at: Date): typeof stocktakeLines.$inferInsert {
  const { inventoryNo, name, model, serial, unit, quantity, valueCents, condition } = asset
  const { place, roomId, responsible, responsibleId, holder, holderId, isForeign } = asset
  const order = [responsible, place, inventoryNo, name].map((one) => sortKey(inNumberOrder(one)))
  return {
    ...{ inventoryNo, name, model, serial, unit, quantity, valueCents, condition },
    ...{ place, roomId, responsible, responsibleId, holder, holderId, isForeign },
    id: crypto.randomUUID(),
    stocktakeId,
    assetId: asset.id,
    numberKey: codeKey(inventoryNo),
    serialKey: codeKey(serial),
    sortKey: order.join('\u0001'),
    finding: 'waiting',
    foundPlace: '',
    isMoved: false,
    isDenied: false,
    isBroken: false,
    changedAt: at,
  }
}

/** Every line in the order of the act. */
export function linesOf(db: Db, stocktakeId: string): Promise<Line[]> {
  return db
    .select(shown)
    .from(stocktakeLines)
    .where(eq(stocktakeLines.stocktakeId, stocktakeId))
    .orderBy(asc(sql`${stocktakeLines.sortKey} collate "C"`), asc(stocktakeLines.id))
}

/** Lines by id, page by page; with `since` those alone that have changed. */
export function pageOfLines(
  db: Db,
  stocktakeId: string,
  { since, after }: { since: Date | null; after: string | undefined },
): Promise<Line[]> {
  return db
    .select(shown)
    .from(stocktakeLines)
    .where(
      and(
        eq(stocktakeLines.stocktakeId, stocktakeId),
        since ? gte(stocktakeLines.changedAt, since) : undefined,
        after ? gt(stocktakeLines.id, after) : undefined,
      ),
    )
    .orderBy(asc(stocktakeLines.id))
    .limit(linesAtOnce)
}

/** The lines that codes may mean, held in one order until the transaction ends. */
export function linesMeant(
  db: Db,
  stocktakeId: string,
  { assets, keys }: { assets: readonly string[]; keys: readonly string[] },
) {
  return db
    .select({ ...shown, numberKey: stocktakeLines.numberKey, serialKey: stocktakeLines.serialKey })
    .from(stocktakeLines)
    .where(
      and(
        eq(stocktakeLines.stocktakeId, stocktakeId),
        or(
          inArray(stocktakeLines.assetId, [...assets]),
          inArray(stocktakeLines.numberKey, [...keys]),
          inArray(stocktakeLines.serialKey, [...keys]),
        ),
      ),
    )
    .orderBy(asc(stocktakeLines.id))
    .for('update')
}

/** One line with the stocktake it is of, held. */
/** Which of these things a stocktake knows, whichever. */
export async function countedAmong(db: Db, assetIds: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let at = 0; at < assetIds.length; at += 5000) {
    const rows = await db
      .selectDistinct({ id: stocktakeLines.assetId })
      .from(stocktakeLines)
      .where(inArray(stocktakeLines.assetId, assetIds.slice(at, at + 5000)))
    for (const { id } of rows) found.add(id)
  }
  return found
}

export async function lineById(db: Db, stocktakeId: string, id: string): Promise<Line | undefined> {
  const [row] = await db
    .select(shown)
    .from(stocktakeLines)
    .where(and(eq(stocktakeLines.stocktakeId, stocktakeId), eq(stocktakeLines.id, id)))
    .for('update')
  return row
}

export async function changeLine(
  db: Db,
  id: string,
  changes: Partial<Seen> & { isMoved?: boolean; isDenied?: boolean; isBroken?: boolean },
  at: Date,
): Promise<void> {
  await db
    .update(stocktakeLines)
    .set({ ...changes, changedAt: at })
    .where(eq(stocktakeLines.id, id))
}

/** Lines of stocktakes that count now, of things that somebody has, or answers for while nobody has them. */
export function linesHeldBy(db: Db, personId: string) {
  return db
    .select({ ...shown, stocktakeId: stocktakeLines.stocktakeId })
    .from(stocktakeLines)
    .innerJoin(stocktakes, eq(stocktakes.id, stocktakeLines.stocktakeId))
    .where(and(eq(stocktakes.state, 'counting'), eq(stocktakeLines.holderId, personId)))
    .orderBy(asc(sql`${stocktakeLines.sortKey} collate "C"`), asc(stocktakeLines.id))
}

/** Everybody who has something that is counted. */
export async function holdersIn(db: Db, stocktakeId: string): Promise<{ personId: string; n: number }[]> {
  const rows = await db
    .select({ personId: stocktakeLines.holderId, n: sql<number>`count(*)::int` })
    .from(stocktakeLines)
    .where(and(eq(stocktakeLines.stocktakeId, stocktakeId), sql`${stocktakeLines.holderId} is not null`))
    .groupBy(stocktakeLines.holderId)
  return rows.flatMap(({ personId, n }) => (personId ? [{ personId, n }] : []))
}

/** Writes scans down; those whose id is there already stay as they were. Answers the ids that are new. */
export async function writeScans(
  db: Db,
  rows: readonly (typeof stocktakeScans.$inferInsert)[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const written = await db
    .insert(stocktakeScans)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: stocktakeScans.id })
  return new Set(written.map(({ id }) => id))
}

/** What was seen of things, each with its sightings. */
export async function sightingsOf(
  db: Db,
  stocktakeId: string,
  assets: readonly string[],
): Promise<Map<string, Sighting[]>> {
  if (assets.length === 0) return new Map()
  const rows = await db
    .select()
    .from(stocktakeScans)
    .where(and(eq(stocktakeScans.stocktakeId, stocktakeId), inArray(stocktakeScans.assetId, [...assets])))
  return Map.groupBy(rows, ({ assetId }) => assetId ?? '')
}

/** Scans of what the stocktake does not expect, the earliest first. */
export function strayScans(db: Db, stocktakeId: string): Promise<StoredScan[]> {
  const isExpected = db
    .select({ one: sql`1` })
    .from(stocktakeLines)
    .where(
      and(
        eq(stocktakeLines.stocktakeId, stocktakeScans.stocktakeId),
        eq(stocktakeLines.assetId, stocktakeScans.assetId),
      ),
    )
  return db
    .select()
    .from(stocktakeScans)
    .where(
      and(
        eq(stocktakeScans.stocktakeId, stocktakeId),
        or(isNull(stocktakeScans.assetId), sql`not exists (${isExpected})`),
      ),
    )
    .orderBy(asc(stocktakeScans.at), asc(stocktakeScans.id))
}

/** How many of each finding every stocktake has. */
export async function findingsOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({
      stocktakeId: stocktakeLines.stocktakeId,
      finding: stocktakeLines.finding,
      n: sql<number>`count(*)::int`,
    })
    .from(stocktakeLines)
    .where(inArray(stocktakeLines.stocktakeId, [...ids]))
    .groupBy(stocktakeLines.stocktakeId, stocktakeLines.finding)
}

/** The locked stocktake before this one that counted the same part of the school. */
export async function stocktakeBefore(db: Db, one: StoredStocktake): Promise<StoredStocktake | undefined> {
  const [row] = await db
    .select()
    .from(stocktakes)
    .where(
      and(
        eq(stocktakes.state, 'locked' satisfies State),
        sql`${stocktakes.openedAt} < ${one.openedAt.toISOString()}`,
        one.category === null ? isNull(stocktakes.category) : eq(stocktakes.category, one.category),
        eq(stocktakes.responsible, one.responsible),
      ),
    )
    .orderBy(desc(stocktakes.openedAt))
    .limit(1)
  return row
}

export function signaturesOf(db: Db, stocktakeId: string) {
  return db
    .select()
    .from(stocktakeSignatures)
    .where(eq(stocktakeSignatures.stocktakeId, stocktakeId))
    .orderBy(asc(stocktakeSignatures.at))
}

export async function writeSignature(db: Db, row: typeof stocktakeSignatures.$inferInsert): Promise<void> {
  await db.insert(stocktakeSignatures).values(row).onConflictDoNothing()
}

export async function forgetSignatures(db: Db, stocktakeId: string): Promise<void> {
  await db.delete(stocktakeSignatures).where(eq(stocktakeSignatures.stocktakeId, stocktakeId))
}

/** A scan as it is kept. */
export function scanRow(
  scan: Scan,
  kept: { stocktakeId: string; assetId: string | null; key: string; byId: string; receivedAt: Date },
): typeof stocktakeScans.$inferInsert {
  const { id, code, roomId, place, how, counted, isMove, photoId, note } = scan
  return { id, code, roomId, place, how, counted, isMove, photoId, note, at: new Date(scan.at), ...kept }
}
