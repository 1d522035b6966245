import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Db, Telling } from '../context.ts'
import { notices } from './tables.ts'

export type StoredNotice = typeof notices.$inferSelect

/** Puts one message into the outbox; only `core/use-case.ts` calls it. */
export async function writeNotice(db: Db, telling: Telling, now: Date): Promise<void> {
  await db.insert(notices).values({
    personId: telling.personId,
    word: telling.word,
    params: telling.params ?? {},
    link: telling.link ?? null,
    requestId: telling.requestId ?? null,
    createdAt: now,
    nextTryAt: now,
  })
}

const heldMs = 5 * 60_000

/**
 * Takes the next message that is due and keeps it from other workers for five minutes, longer than a chat takes: a
 * worker that dies leaves its message to the next one. Null when none is due.
 */
export async function takeDueNotice(db: Db, now: Date): Promise<StoredNotice | null> {
  const due = db
    .select({ id: notices.id })
    .from(notices)
    .where(and(isNull(notices.deliveredAt), isNull(notices.undeliverableAt), lte(notices.nextTryAt, now)))
    .orderBy(asc(notices.id))
    .limit(1)
    .for('update', { skipLocked: true })
  const [taken] = await db
    .update(notices)
    .set({ nextTryAt: new Date(now.getTime() + heldMs), attempts: sql`${notices.attempts} + 1` })
    .where(sql`${notices.id} in ${due}`)
    .returning()
  return taken ?? null
}

/** Notes how a delivery went. */
export async function closeNotice(
  db: Db,
  id: number,
  outcome: { deliveredAt: Date } | { undeliverableAt: Date } | { nextTryAt: Date },
): Promise<void> {
  await db.update(notices).set(outcome).where(eq(notices.id, id))
}

/** When the next message is due, or null when the outbox is empty. */
export async function nextNoticeAt(db: Db): Promise<Date | null> {
  const [row] = await db
    .select({ at: notices.nextTryAt })
    .from(notices)
    .where(and(isNull(notices.deliveredAt), isNull(notices.undeliverableAt)))
    .orderBy(asc(notices.nextTryAt))
    .limit(1)
  return row?.at ?? null
}
