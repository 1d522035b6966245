import { and, desc, eq, gt, gte, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import { stillKept } from './rules.ts'
import { captures, custody, expectations, items, originals } from './tables.ts'

// What Talka itself does with evidence, outside of row security: it puts in what a reporter hands over, as into a
// letterbox, and reads no original.

export type StoredCapture = typeof captures.$inferSelect

/** One who writes into a case's custody log waits for the other: both would take the same place. */
export async function lockLog(db: Db, caseId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.writingCustody}, hashtext(${caseId}))`)
}

/** Puts a piece of evidence in; false when it is there already. */
export async function putItem(db: Db, item: typeof items.$inferInsert, sealed: Uint8Array): Promise<void> {
  await db.insert(items).values(item)
  await db.insert(originals).values({ itemId: item.id, caseId: item.caseId, sealed })
}

/** The end of a case's custody log, and the highest number of its evidence. */
export async function endOfLog(
  db: Db,
  caseId: string,
): Promise<{ end: { place: number; hash: string } | null; highest: number }> {
  const [end] = await db
    .select({ place: custody.place, hash: custody.hash })
    .from(custody)
    .where(eq(custody.caseId, caseId))
    .orderBy(desc(custody.place))
    .limit(1)
  const [numbers] = await db
    .select({ highest: sql<number>`coalesce(max((${custody.entry} ->> 'item')::int), 0)::int` })
    .from(custody)
    .where(eq(custody.caseId, caseId))
  return { end: end ?? null, highest: numbers?.highest ?? 0 }
}

/** The hashes of what is kept in a case: it is not kept twice. */
export async function keptHashes(db: Db, caseId: string): Promise<Set<string>> {
  const rows = await db
    .select({ entry: custody.entry })
    .from(custody)
    .where(eq(custody.caseId, caseId))
    .orderBy(custody.place)
  return new Set(stillKept(rows).values())
}

export async function putLine(db: Db, line: typeof custody.$inferInsert): Promise<void> {
  await db.insert(custody).values(line)
}

/** Keeps a captured message until it is reported. */
export async function putCapture(db: Db, capture: typeof captures.$inferInsert): Promise<void> {
  await db.insert(captures).values(capture)
}

/** A captured message, held until the transaction ends: of two presses one reports it. */
export async function lockCapture(db: Db, id: string): Promise<StoredCapture | undefined> {
  const [row] = await db.select().from(captures).where(eq(captures.id, id)).for('update')
  return row
}

export async function captureById(db: Db, id: string): Promise<StoredCapture | undefined> {
  const [row] = await db.select().from(captures).where(eq(captures.id, id))
  return row
}

export async function changeCapture(
  db: Db,
  id: string,
  changes: Partial<typeof captures.$inferInsert>,
): Promise<void> {
  await db.update(captures).set(changes).where(eq(captures.id, id))
}

/** How many messages somebody has captured since a moment and not reported. */
export function countDrafts(db: Db, mark: string, since: Date): Promise<number> {
  return db.$count(captures, and(eq(captures.mark, mark), gte(captures.at, since), isNull(captures.state)))
}

/** Removes what was captured before a moment and not reported; says how many. */
export async function removeDrafts(db: Db, before: Date): Promise<number> {
  const rows = await db
    .delete(captures)
    .where(and(lt(captures.at, before), isNull(captures.state)))
    .returning({ id: captures.id })
  return rows.length
}

/** Removes what is left of a captured message. */
export async function removeCapture(db: Db, id: string): Promise<void> {
  await db.delete(captures).where(eq(captures.id, id))
}

/** How many pieces of evidence a case has. */
export async function countItems(db: Db, caseId: string): Promise<number> {
  return (await endOfLog(db, caseId)).highest
}

/** Notes of which report pictures are expected from now on; one at a time for each person. */
export async function keepExpectation(db: Db, row: typeof expectations.$inferInsert): Promise<void> {
  const { mark: _mark, ...changes } = row
  await db.insert(expectations).values(row).onConflictDoUpdate({ target: expectations.mark, set: changes })
}

/** Of which report pictures are expected at a moment. */
export async function expectationOf(
  db: Db,
  mark: string,
  now: Date,
): Promise<typeof expectations.$inferSelect | undefined> {
  const [row] = await db
    .select()
    .from(expectations)
    .where(and(eq(expectations.mark, mark), gt(expectations.until, now)))
  return row
}

export async function removeExpectation(db: Db, mark: string): Promise<void> {
  await db.delete(expectations).where(eq(expectations.mark, mark))
}

/** Removes what is expected no more. */
export async function removeOldExpectations(db: Db, now: Date): Promise<void> {
  await db.delete(expectations).where(lte(expectations.until, now))
}
