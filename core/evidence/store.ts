import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { CaseDb } from '../safety/in-cases.ts'
import { anchors, custody, holds, items, originals, stamps } from './tables.ts'

export type StoredItem = typeof items.$inferSelect
export type StoredLine = typeof custody.$inferSelect

/** The evidence of a case in its order. */
export function itemsOf(db: CaseDb, caseId: string): Promise<StoredItem[]> {
  return db.select().from(items).where(eq(items.caseId, caseId)).orderBy(items.number)
}

export async function writeItem(
  db: CaseDb,
  item: typeof items.$inferInsert,
  sealed: Uint8Array,
): Promise<void> {
  await db.insert(items).values(item)
  await db.insert(originals).values({ itemId: item.id, caseId: item.caseId, sealed })
}

/**
 * The sealed originals of some items one after another, read a few at a time: each asking costs as much as a small file,
 * and all of a case at once may be more than the memory holds. Undefined for one that was destroyed.
 */
export async function* originalsOf(
  db: CaseDb,
  items: readonly StoredItem[],
): AsyncGenerator<{ item: StoredItem; sealed: Uint8Array | undefined }> {
  let part: StoredItem[] = []
  for (const [at, item] of items.entries()) {
    part.push(item)
    const bytes = part.reduce((sum, { size }) => sum + size, 0)
    if (at < items.length - 1 && part.length < 100 && bytes < bytesAtOnce) continue
    const ids = part.map(({ id }) => id)
    const rows = await db
      .select({ id: originals.itemId, sealed: originals.sealed })
      .from(originals)
      .where(inArray(originals.itemId, ids))
    const found = new Map(rows.map(({ id, sealed }) => [id, sealed]))
    for (const one of part) yield { item: one, sealed: found.get(one.id) }
    part = []
  }
}

const bytesAtOnce = 4 * 1024 * 1024

/** The sealed original; undefined when it was destroyed. */
export async function originalOf(db: CaseDb, itemId: string): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ sealed: originals.sealed })
    .from(originals)
    .where(eq(originals.itemId, itemId))
  return row?.sealed
}

/** Which originals of a case are still there. */
export async function originalsLeft(db: CaseDb, caseId: string): Promise<Set<string>> {
  const rows = await db.select({ id: originals.itemId }).from(originals).where(eq(originals.caseId, caseId))
  return new Set(rows.map(({ id }) => id))
}

export async function removeOriginals(db: CaseDb, caseId: string): Promise<void> {
  await db.delete(originals).where(eq(originals.caseId, caseId))
}

/** The custody log of a case in its order; under row security when the handle is so. */
export function linesOf(db: Db, caseId: string): Promise<StoredLine[]> {
  return db.select().from(custody).where(eq(custody.caseId, caseId)).orderBy(custody.place)
}

export async function lastLine(db: CaseDb, caseId: string): Promise<StoredLine | undefined> {
  const [row] = await db
    .select()
    .from(custody)
    .where(eq(custody.caseId, caseId))
    .orderBy(desc(custody.place))
    .limit(1)
  return row
}

export async function writeLine(db: CaseDb, line: typeof custody.$inferInsert): Promise<void> {
  await db.insert(custody).values(line)
}

export async function isHeld(db: CaseDb, caseId: string): Promise<boolean> {
  const [row] = await db.select().from(holds).where(eq(holds.caseId, caseId))
  return row?.isHeld ?? false
}

export async function writeHold(db: CaseDb, hold: typeof holds.$inferInsert): Promise<void> {
  await db
    .insert(holds)
    .values(hold)
    .onConflictDoUpdate({ target: holds.caseId, set: { isHeld: hold.isHeld } })
}

/** How far the chain of a case is marked outside of the database. */
export async function anchorOf(db: Db, caseId: string): Promise<typeof anchors.$inferSelect> {
  const [row] = await db.select().from(anchors).where(eq(anchors.caseId, caseId))
  return row ?? { caseId, marks: 0, place: 0 }
}

/** Chains that have grown since they were last marked. */
export function unmarked(db: Db, limit: number): Promise<{ caseId: string; place: number }[]> {
  return db
    .select({ caseId: custody.caseId, place: sql<number>`max(${custody.place})::int` })
    .from(custody)
    .leftJoin(anchors, eq(anchors.caseId, custody.caseId))
    .where(or(isNull(anchors.place), gt(custody.place, anchors.place)))
    .groupBy(custody.caseId)
    .limit(limit)
}

export async function writeAnchor(db: Db, anchor: typeof anchors.$inferInsert): Promise<void> {
  await db.insert(anchors).values(anchor).onConflictDoUpdate({ target: anchors.caseId, set: anchor })
}

/** Chains of which a mark outside of the database has no time stamp yet, and the newest such line. */
export function unstamped(db: Db, limit: number): Promise<{ caseId: string; place: number }[]> {
  return db
    .select({ caseId: anchors.caseId, place: anchors.place })
    .from(anchors)
    .leftJoin(stamps, and(eq(stamps.caseId, anchors.caseId), eq(stamps.place, anchors.place)))
    .where(isNull(stamps.place))
    .limit(limit)
}

/** The time stamps of a case, oldest line first; under row security when the handle is so. */
export function stampsOf(db: Db, caseId: string): Promise<(typeof stamps.$inferSelect)[]> {
  return db.select().from(stamps).where(eq(stamps.caseId, caseId)).orderBy(stamps.place)
}

export async function writeStamp(db: Db, stamp: typeof stamps.$inferInsert): Promise<void> {
  await db.insert(stamps).values(stamp).onConflictDoNothing()
}

/** The hash of one line, for marking it. */
export async function hashAt(db: Db, caseId: string, place: number): Promise<string | undefined> {
  const [row] = await db
    .select({ hash: custody.hash })
    .from(custody)
    .where(and(eq(custody.caseId, caseId), eq(custody.place, place)))
  return row?.hash
}
