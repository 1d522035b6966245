import { desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import { Refusal } from '../refusal.ts'
import { type Settings, usualSettings } from './schema.ts'
import { purchaseSettings, purchases } from './tables.ts'

export type StoredPurchase = typeof purchases.$inferSelect

/** The latest first. */
export function listPurchases(db: Db): Promise<StoredPurchase[]> {
  return db.select().from(purchases).orderBy(desc(purchases.number)).limit(200)
}

export async function purchaseById(db: Db, id: string, lock = false): Promise<StoredPurchase | undefined> {
  const asked = db.select().from(purchases).where(eq(purchases.id, id))
  const [row] = await (lock ? asked.for('update') : asked)
  return row
}

/** A purchase that is held until the transaction ends. Throws `missing`. */
export async function findHeld(db: Db, id: string): Promise<StoredPurchase> {
  const purchase = await purchaseById(db, id, true)
  if (!purchase) throw new Refusal('missing', 'common/refused.missing')
  return purchase
}

/** Keeps others from giving numbers until the transaction ends, and says the next one. */
export async function nextPurchase(db: Db): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.numberingPurchases})`)
  const [row] = await db.select({ n: sql<number>`coalesce(max(number), 0)::int` }).from(purchases)
  return (row?.n ?? 0) + 1
}

export async function writePurchase(db: Db, row: typeof purchases.$inferInsert): Promise<void> {
  await db.insert(purchases).values(row)
}

export async function changePurchase(
  db: Db,
  { id, version }: StoredPurchase,
  changes: Partial<typeof purchases.$inferInsert>,
): Promise<void> {
  await db
    .update(purchases)
    .set({ ...changes, version: version + 1 })
    .where(eq(purchases.id, id))
}

/** The things that an open specification replaces already. */
export async function replacedAlready(db: Db): Promise<Set<string>> {
  const rows = await db
    .select({ lines: purchases.lines })
    .from(purchases)
    .where(inArray(purchases.state, ['draft', 'proposed', 'approved']))
  return new Set(rows.flatMap(({ lines }) => lines.flatMap(({ replaces }) => replaces)))
}

export async function readSettings(db: Db): Promise<Settings> {
  const [row] = await db.select().from(purchaseSettings)
  return row?.settings ?? usualSettings
}

export async function writeSettings(db: Db, settings: Settings): Promise<void> {
  await db
    .insert(purchaseSettings)
    .values({ id: 1, settings })
    .onConflictDoUpdate({ target: purchaseSettings.id, set: { settings } })
}
