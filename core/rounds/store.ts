import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import type { RoundLine } from './schema.ts'
import { roundScans, rounds } from './tables.ts'

export type StoredRound = typeof rounds.$inferSelect
export type StoredScan = typeof roundScans.$inferSelect

export async function roundById(
  db: Db,
  id: string,
  lock?: 'update' | 'share',
): Promise<StoredRound | undefined> {
  const asked = db.select().from(rounds).where(eq(rounds.id, id))
  const [row] = await (lock ? asked.for(lock) : asked)
  return row
}

/** Rounds, the latest first. */
export function listRounds(db: Db): Promise<StoredRound[]> {
  return db.select().from(rounds).orderBy(desc(rounds.openedAt)).limit(200)
}

export async function writeRound(db: Db, row: typeof rounds.$inferInsert): Promise<void> {
  await db.insert(rounds).values(row)
}

export async function changeRound(
  db: Db,
  id: string,
  changes: Partial<typeof rounds.$inferInsert>,
): Promise<void> {
  await db.update(rounds).set(changes).where(eq(rounds.id, id))
}

/** Keeps others from giving numbers to acts until the transaction ends, and says the next one. */
export async function nextNumber(db: Db): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.numberingRounds})`)
  const [row] = await db.select({ n: sql<number>`coalesce(max(number), 0)::int` }).from(rounds)
  return (row?.n ?? 0) + 1
}

/** Every scan of rounds, as they were made. */
export function scansOf(db: Db, roundIds: readonly string[]): Promise<StoredScan[]> {
  if (roundIds.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(roundScans)
    .where(inArray(roundScans.roundId, [...roundIds]))
    .orderBy(asc(roundScans.at), asc(roundScans.id))
}

/** Those of these scans that came before. */
export async function knownScans(db: Db, ids: readonly string[]): Promise<Map<string, StoredScan>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(roundScans)
    .where(inArray(roundScans.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}

export async function writeScan(db: Db, row: typeof roundScans.$inferInsert): Promise<void> {
  await db.insert(roundScans).values(row)
}

export async function changeScan(
  db: Db,
  id: string,
  changes: Partial<typeof roundScans.$inferInsert>,
): Promise<void> {
  await db.update(roundScans).set(changes).where(eq(roundScans.id, id))
}

/** A scan as phones and acts read it. */
export function lineOf(row: StoredScan): RoundLine {
  const { id, assetId, code, inventoryNo, name, model, serial, condition } = row
  const { pupilId, pupilName, holder, result, at } = row
  return {
    ...{ id, assetId, code, inventoryNo, name, model, serial, condition },
    ...{ pupilId, pupilName, holder, result, at: at.toISOString() },
  }
}
