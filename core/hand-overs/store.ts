import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import type { HandOverLine, View } from './schema.ts'
import { handOverLines, handOverSignatures, handOvers } from './tables.ts'

export type StoredHandOver = typeof handOvers.$inferSelect
export type StoredLine = typeof handOverLines.$inferSelect
export type StoredSignature = typeof handOverSignatures.$inferSelect

export async function handOverById(db: Db, id: string, lock = false): Promise<StoredHandOver | undefined> {
  const asked = db.select().from(handOvers).where(eq(handOvers.id, id))
  const [row] = await (lock ? asked.for('update') : asked)
  return row
}

/** Keeps others from making acts until the transaction ends, and says the next number. */
export async function nextHandOver(db: Db): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.numberingHandOvers})`)
  const [row] = await db.select({ n: sql<number>`coalesce(max(number), 0)::int` }).from(handOvers)
  return (row?.n ?? 0) + 1
}

export async function writeHandOver(
  db: Db,
  row: typeof handOvers.$inferInsert,
  lines: readonly (HandOverLine & { version: number | null; endedAt: Date | null })[],
): Promise<void> {
  await db.insert(handOvers).values(row)
  await db
    .insert(handOverLines)
    .values(lines.map((line, at) => ({ ...line, handOverId: row.id, place: at + 1 })))
}

export async function changeHandOver(
  db: Db,
  id: string,
  changes: Partial<typeof handOvers.$inferInsert>,
): Promise<void> {
  await db.update(handOvers).set(changes).where(eq(handOvers.id, id))
}

export function linesOf(db: Db, ids: readonly string[]): Promise<StoredLine[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(handOverLines)
    .where(inArray(handOverLines.handOverId, [...ids]))
    .orderBy(asc(handOverLines.handOverId), asc(handOverLines.place))
}

/** Things are with whoever got them no longer: `by` is the act that says so. */
export async function endLines(
  db: Db,
  assetIds: readonly string[],
  { by, now }: { by: string; now: Date },
): Promise<void> {
  if (assetIds.length === 0) return
  await db
    .update(handOverLines)
    .set({ endedAt: now, endedBy: by })
    .where(
      and(
        inArray(handOverLines.assetId, [...assetIds]),
        isNull(handOverLines.endedAt),
        sql`${handOverLines.handOverId} <> ${by}`,
      ),
    )
}

/** What an act gave ends with it. */
export async function endOwnLines(db: Db, id: string, now: Date): Promise<void> {
  await db
    .update(handOverLines)
    .set({ endedAt: now, endedBy: id })
    .where(and(eq(handOverLines.handOverId, id), isNull(handOverLines.endedAt)))
}

/** An act that is undone has ended nothing. */
export async function resumeLines(db: Db, endedBy: string): Promise<void> {
  await db
    .update(handOverLines)
    .set({ endedAt: null, endedBy: null })
    .where(and(eq(handOverLines.endedBy, endedBy), sql`${handOverLines.handOverId} <> ${endedBy}`))
}

export function signaturesOf(db: Db, id: string): Promise<StoredSignature[]> {
  return db
    .select()
    .from(handOverSignatures)
    .where(eq(handOverSignatures.handOverId, id))
    .orderBy(asc(handOverSignatures.at))
}

/** Writes a signature; false when this party has signed before. */
export async function writeSignature(db: Db, row: typeof handOverSignatures.$inferInsert): Promise<boolean> {
  const rows = await db
    .insert(handOverSignatures)
    .values(row)
    .onConflictDoNothing()
    .returning({ party: handOverSignatures.party })
  return rows.length > 0
}

const isOpen = sql`exists (select 1 from ${handOverLines} where ${handOverLines.handOverId} = ${handOvers.id} and ${handOverLines.endedAt} is null)`
const stands = inArray(handOvers.state, ['waiting', 'signed'])

/** Loans of which something is still out, what is due first on top; `before` leaves out what is due later. */
export function openLoans(db: Db, before?: string): Promise<StoredHandOver[]> {
  return db
    .select()
    .from(handOvers)
    .where(
      and(
        isNotNull(handOvers.dueOn),
        stands,
        isOpen,
        before === undefined ? undefined : lt(handOvers.dueOn, before),
      ),
    )
    .orderBy(asc(handOvers.dueOn), asc(handOvers.number))
    .limit(1000)
}

/** Acts, the latest first. */
export function listHandOvers(db: Db, view: Extract<View, 'all' | 'waiting'>): Promise<StoredHandOver[]> {
  return db
    .select()
    .from(handOvers)
    .where(view === 'waiting' ? eq(handOvers.state, 'waiting') : undefined)
    .orderBy(desc(handOvers.number))
    .limit(200)
}

/** Acts in which somebody gave or got something, the latest first. */
export function handOversOf(db: Db, personId: string): Promise<StoredHandOver[]> {
  return db
    .select()
    .from(handOvers)
    .where(or(eq(handOvers.receiverId, personId), eq(handOvers.giverId, personId)))
    .orderBy(desc(handOvers.number))
    .limit(100)
}
