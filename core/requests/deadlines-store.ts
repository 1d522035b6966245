import { and, asc, isNotNull, isNull, lt, notExists, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { type DeadlineTerms, deadlineTerms } from './deadlines.ts'
import { type StoredRequest, shownColumns } from './store.ts'
import { deadlineSettings, escalations, requests } from './tables.ts'

/** The school's terms; what it has not chosen is as usual. */
export async function readTerms(db: Db): Promise<DeadlineTerms> {
  const [row] = await db.select().from(deadlineSettings)
  return deadlineTerms.parse(row?.terms ?? {})
}

export async function keepTerms(db: Db, terms: DeadlineTerms): Promise<void> {
  const row = { id: 1, terms }
  await db.insert(deadlineSettings).values(row).onConflictDoUpdate({ target: deadlineSettings.id, set: row })
}

/** Open requests that are late and that nobody has been told of, the latest first. */
export function lateRequests(db: Db, now: Date, limit: number): Promise<StoredRequest[]> {
  const isTold = db
    .select({ id: escalations.id })
    .from(escalations)
    .where(and(sql`${escalations.requestId} = ${requests.id}`, isNull(escalations.closedAt)))
  return db
    .select(shownColumns)
    .from(requests)
    .where(
      and(
        notInArray(requests.status, ['done', 'declined', 'takenBack', 'joined', 'asking']),
        isNotNull(requests.solveBy),
        lt(requests.solveBy, now),
        notExists(isTold),
      ),
    )
    .orderBy(asc(requests.solveBy))
    .limit(limit)
}
