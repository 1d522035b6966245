import { and, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { outages } from './tables.ts'

export type StoredOutage = typeof outages.$inferSelect

/** The outages that last, the newest first. */
export function lastingOutages(db: Db): Promise<StoredOutage[]> {
  return db.select().from(outages).where(isNull(outages.endedAt)).orderBy(desc(outages.since)).limit(50)
}

/** The last ones that are over. */
export function pastOutages(db: Db, limit: number): Promise<StoredOutage[]> {
  return db
    .select()
    .from(outages)
    .where(isNotNull(outages.endedAt))
    .orderBy(desc(outages.endedAt))
    .limit(limit)
}

export async function outageById(db: Db, id: string): Promise<StoredOutage | undefined> {
  const [row] = await db.select().from(outages).where(eq(outages.id, id))
  return row
}

/** An outage, held until the transaction ends: nobody joins what is just being ended. */
export async function lockOutage(db: Db, id: string): Promise<StoredOutage | undefined> {
  const [row] = await db.select().from(outages).where(eq(outages.id, id)).for('update')
  return row
}

export async function writeOutage(db: Db, outage: typeof outages.$inferInsert): Promise<void> {
  const { id: _id, announcedBy: _by, announcedAt: _at, ...changes } = outage
  await db.insert(outages).values(outage).onConflictDoUpdate({ target: outages.id, set: changes })
}

export async function changeOutage(db: Db, id: string, changes: Partial<StoredOutage>): Promise<void> {
  await db.update(outages).set(changes).where(eq(outages.id, id))
}

/** What outages are called. */
export async function outageTitles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: outages.id, title: outages.title })
    .from(outages)
    .where(inArray(outages.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Endings that cannot be undone any more and of which nobody was told. */
export function untoldSince(db: Db, before: Date): Promise<StoredOutage[]> {
  return db
    .select()
    .from(outages)
    .where(and(lt(outages.endedAt, before), isNull(outages.toldAt)))
}
