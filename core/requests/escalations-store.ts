import { and, eq, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { Escalation } from './escalations.ts'
import { escalations, requests } from './tables.ts'

/** The open escalation of each of these requests. */
export async function escalationsOf(db: Db, requestIds: readonly string[]): Promise<Map<string, Escalation>> {
  if (requestIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(escalations)
    .where(and(inArray(escalations.requestId, [...requestIds]), isNull(escalations.closedAt)))
  return new Map(rows.map((row) => [row.requestId, row]))
}

/** Writes an escalation; false when the request has an open one already. */
export async function writeEscalation(db: Db, row: typeof escalations.$inferInsert): Promise<boolean> {
  const rows = await db
    .insert(escalations)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: escalations.id })
  return rows.length > 0
}

export async function changeEscalation(
  db: Db,
  id: string,
  changes: Partial<typeof escalations.$inferInsert>,
): Promise<void> {
  await db.update(escalations).set(changes).where(eq(escalations.id, id))
}

/** Escalations that were taken over or given back up to a moment, of which the specialists have not been told. */
export function judgedUntil(db: Db, until: Date, requestId?: string) {
  return db
    .select()
    .from(escalations)
    .where(
      and(
        isNull(escalations.toldAt),
        isNotNull(escalations.judgedBy),
        or(
          and(isNull(escalations.closedAt), lte(escalations.takenAt, until)),
          and(lte(escalations.closedAt, until), ne(escalations.outcome, 'closed')),
        ),
        requestId === undefined ? undefined : eq(escalations.requestId, requestId),
      ),
    )
    .orderBy(escalations.requestId)
    .limit(200)
}

/** Requests that are closed for good and have an open escalation. */
export async function closedEscalated(db: Db): Promise<string[]> {
  const rows = await db
    .select({ id: requests.id })
    .from(escalations)
    .innerJoin(requests, eq(requests.id, escalations.requestId))
    .where(
      and(
        isNull(escalations.closedAt),
        eq(requests.settled, true),
        inArray(requests.status, ['done', 'declined', 'takenBack', 'joined']),
      ),
    )
    .limit(500)
  return rows.map(({ id }) => id)
}
