import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { renewals, slips } from './tables.ts'

export type StoredSlips = typeof slips.$inferSelect

export async function writeSlips(db: Db, row: typeof slips.$inferInsert): Promise<void> {
  await db.insert(slips).values(row)
}

/** One set of slips, held until the transaction ends: of two who print at once one is the first. */
export async function lockSlips(db: Db, id: string): Promise<StoredSlips | undefined> {
  const [row] = await db.select().from(slips).where(eq(slips.id, id)).for('update')
  return row
}

export async function changeSlips(db: Db, id: string, changes: Partial<StoredSlips>): Promise<void> {
  await db.update(slips).set(changes).where(eq(slips.id, id))
}

/** Sets of slips, the newest plan first, each plan's in the order of classes: those of one reader, or of everybody. */
export function listSlips(db: Db, readerId: string | null, closedSince: Date): Promise<StoredSlips[]> {
  const isReader =
    readerId === null
      ? undefined
      : or(
          eq(slips.givenTo, readerId),
          and(isNull(slips.givenTo), sql`${slips.teachers} ? ${readerId}::text`),
        )
  return db
    .select()
    .from(slips)
    .where(and(isReader, or(isNull(slips.closedAt), gt(slips.closedAt, closedSince))))
    .orderBy(desc(slips.readyAt), asc(slips.place), asc(slips.id))
}

/** Sets of slips of these classes that nobody has printed yet. */
export function unprintedSlipsOf(db: Db, classKeys: readonly string[], now: Date): Promise<StoredSlips[]> {
  return db
    .select()
    .from(slips)
    .where(
      and(
        inArray(slips.classKey, [...classKeys]),
        isNull(slips.printedAt),
        isNull(slips.closedAt),
        gt(slips.expiresAt, now),
      ),
    )
}

/** Every set of slips whose passwords are not forgotten yet. */
export function openSlips(db: Db): Promise<StoredSlips[]> {
  return db.select().from(slips).where(isNull(slips.closedAt))
}

/** Closes sets of slips and forgets whose they were. */
export async function closeSlips(db: Db, ids: readonly string[], now: Date): Promise<void> {
  await db
    .update(slips)
    .set({ closedAt: now, pupils: [] })
    .where(and(inArray(slips.id, [...ids]), isNull(slips.closedAt)))
}

export type StoredRenewal = typeof renewals.$inferSelect

/** Begins new passwords for a class; undefined when those of the class are being made already. */
export async function writeRenewal(
  db: Db,
  row: typeof renewals.$inferInsert,
): Promise<StoredRenewal | undefined> {
  const [written] = await db.insert(renewals).values(row).onConflictDoNothing().returning()
  return written
}

export async function renewalOfRequest(db: Db, requestId: string): Promise<StoredRenewal | undefined> {
  const [row] = await db.select().from(renewals).where(eq(renewals.requestId, requestId))
  return row
}

export async function changeRenewal(db: Db, id: string, changes: Partial<StoredRenewal>): Promise<void> {
  await db.update(renewals).set(changes).where(eq(renewals.id, id))
}

/** Whether a class's new passwords are being made. */
export async function isRenewing(db: Db, classKey: string): Promise<boolean> {
  const open = await db
    .select({ id: renewals.id })
    .from(renewals)
    .where(and(eq(renewals.classKey, classKey), isNull(renewals.finishedAt)))
  return open.length > 0
}

/** Classes' new passwords, the newest first. */
export function listRenewals(db: Db): Promise<StoredRenewal[]> {
  return db.select().from(renewals).orderBy(desc(renewals.startedAt), asc(renewals.id))
}

/** Forgets who got new passwords, once that is long ago. */
export async function forgetRenewals(db: Db, before: Date): Promise<void> {
  await db.delete(renewals).where(and(isNotNull(renewals.finishedAt), lt(renewals.finishedAt, before)))
}
