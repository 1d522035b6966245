import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import type { WriteOffLine } from './schema.ts'
import { writeOffLines, writeOffs } from './tables.ts'

export type StoredWriteOff = typeof writeOffs.$inferSelect

export async function writeOffById(db: Db, id: string, lock = false): Promise<StoredWriteOff | undefined> {
  const asked = db.select().from(writeOffs).where(eq(writeOffs.id, id))
  const [row] = await (lock ? asked.for('update') : asked)
  return row
}

/** The latest first, each with how many things it has. */
export async function listWriteOffs(db: Db): Promise<(StoredWriteOff & { things: number })[]> {
  const rows = await db.select().from(writeOffs).orderBy(desc(writeOffs.proposedAt)).limit(200)
  const counts = await db
    .select({ id: writeOffLines.writeOffId, n: sql<number>`count(*)::int` })
    .from(writeOffLines)
    .groupBy(writeOffLines.writeOffId)
  const byId = new Map(counts.map(({ id, n }) => [id, n]))
  return rows.map((row) => ({ ...row, things: byId.get(row.id) ?? 0 }))
}

export function linesOf(db: Db, writeOffId: string): Promise<WriteOffLine[]> {
  const { writeOffId: _, ...shown } = writeOffLines
  return db
    .select({
      assetId: shown.assetId,
      inventoryNo: shown.inventoryNo,
      name: shown.name,
      model: shown.model,
      serial: shown.serial,
      quantity: shown.quantity,
      unit: shown.unit,
      valueCents: shown.valueCents,
      boughtOn: shown.boughtOn,
      repairCents: shown.repairCents,
    })
    .from(writeOffLines)
    .where(eq(writeOffLines.writeOffId, writeOffId))
    .orderBy(asc(writeOffLines.inventoryNo), asc(writeOffLines.assetId))
}

/** Keeps others from proposing until the transaction ends, and says the next number. */
export async function nextWriteOff(db: Db): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.numberingWriteOffs})`)
  const [row] = await db.select({ n: sql<number>`coalesce(max(number), 0)::int` }).from(writeOffs)
  return (row?.n ?? 0) + 1
}

/** Which of these things wait for a decision already. */
export async function proposedAmong(db: Db, assetIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ assetId: writeOffLines.assetId })
    .from(writeOffLines)
    .innerJoin(writeOffs, eq(writeOffs.id, writeOffLines.writeOffId))
    .where(and(inArray(writeOffLines.assetId, [...assetIds]), eq(writeOffs.state, 'proposed')))
  return new Set(rows.map(({ assetId }) => assetId))
}

export async function writeWriteOff(
  db: Db,
  row: typeof writeOffs.$inferInsert,
  lines: readonly WriteOffLine[],
): Promise<void> {
  await db.insert(writeOffs).values(row)
  await db.insert(writeOffLines).values(lines.map((line) => ({ ...line, writeOffId: row.id })))
}

export async function changeWriteOff(
  db: Db,
  id: string,
  changes: Partial<typeof writeOffs.$inferInsert>,
): Promise<void> {
  await db.update(writeOffs).set(changes).where(eq(writeOffs.id, id))
}
