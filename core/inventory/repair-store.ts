import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { assetRepairs } from './tables.ts'

export type StoredRepair = typeof assetRepairs.$inferSelect

/** The repair that a thing is at now. */
export async function openRepair(db: Db, assetId: string): Promise<StoredRepair | undefined> {
  const [row] = await db
    .select()
    .from(assetRepairs)
    .where(and(eq(assetRepairs.assetId, assetId), isNull(assetRepairs.backAt)))
    .for('update')
  return row
}

/** Every repair of a thing, the latest first. */
export function repairsOf(db: Db, assetId: string): Promise<StoredRepair[]> {
  return db
    .select()
    .from(assetRepairs)
    .where(eq(assetRepairs.assetId, assetId))
    .orderBy(desc(assetRepairs.sentAt))
    .limit(100)
}

export async function writeRepair(db: Db, row: typeof assetRepairs.$inferInsert): Promise<void> {
  await db.insert(assetRepairs).values(row)
}

export async function endRepair(
  db: Db,
  id: string,
  end: Pick<StoredRepair, 'backAt' | 'costCents' | 'done'>,
): Promise<void> {
  await db.update(assetRepairs).set(end).where(eq(assetRepairs.id, id))
}

/** What the repairs of things have cost so far. */
export async function repairCostsOf(db: Db, assetIds: readonly string[]): Promise<Map<string, number>> {
  if (assetIds.length === 0) return new Map()
  const rows = await db
    .select({ assetId: assetRepairs.assetId, cents: sql<number>`coalesce(sum(cost_cents), 0)::float8` })
    .from(assetRepairs)
    .where(inArray(assetRepairs.assetId, [...assetIds]))
    .groupBy(assetRepairs.assetId)
  return new Map(rows.map(({ assetId, cents }) => [assetId, cents]))
}
