import { and, asc, desc, eq, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { duties, dutyLog } from './tables.ts'

export type StoredDuty = typeof duties.$inferSelect
export type StoredLogLine = typeof dutyLog.$inferSelect

/** Every duty that is not stopped, the nearest first. */
export function listDuties(db: Db): Promise<StoredDuty[]> {
  return db
    .select()
    .from(duties)
    .where(isNull(duties.stoppedAt))
    .orderBy(asc(duties.nextDue), asc(duties.title))
    .limit(500)
}

/** A duty, held until the transaction ends: of two who do it at once one does it. */
export async function lockDuty(db: Db, id: string): Promise<StoredDuty | undefined> {
  const [row] = await db.select().from(duties).where(eq(duties.id, id)).for('update')
  return row
}

export async function writeDuty(db: Db, duty: typeof duties.$inferInsert): Promise<void> {
  const { id: _id, ...changes } = duty
  await db.insert(duties).values(duty).onConflictDoUpdate({ target: duties.id, set: changes })
}

export async function changeDuty(db: Db, id: string, changes: Partial<StoredDuty>): Promise<void> {
  await db.update(duties).set(changes).where(eq(duties.id, id))
}

export async function writeLogLine(db: Db, line: typeof dutyLog.$inferInsert): Promise<void> {
  await db.insert(dutyLog).values(line)
}

/** The log, newest first: of one duty or of all. */
export function readLog(
  db: Db,
  only: { dutyId: string | null; before: number | undefined },
  limit: number,
): Promise<StoredLogLine[]> {
  return db
    .select()
    .from(dutyLog)
    .where(
      and(
        only.dutyId ? eq(dutyLog.dutyId, only.dutyId) : undefined,
        only.before === undefined ? undefined : lt(dutyLog.id, only.before),
      ),
    )
    .orderBy(desc(dutyLog.id))
    .limit(limit)
}

/** When each duty was done last. */
export async function lastDone(db: Db): Promise<Map<string, Date>> {
  const rows = await db
    .select({ dutyId: dutyLog.dutyId, at: sql<Date>`max(${dutyLog.doneAt})`.mapWith(dutyLog.doneAt) })
    .from(dutyLog)
    .groupBy(dutyLog.dutyId)
  return new Map(rows.map(({ dutyId, at }) => [dutyId, at]))
}

/** Duties due until a day about which nobody was reminded yet for that day. */
export function toRemind(db: Db, until: string): Promise<StoredDuty[]> {
  return db
    .select()
    .from(duties)
    .where(
      and(
        isNull(duties.stoppedAt),
        lte(duties.nextDue, until),
        or(isNull(duties.remindedFor), ne(duties.remindedFor, duties.nextDue)),
      ),
    )
    .orderBy(asc(duties.nextDue))
}
