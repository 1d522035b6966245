import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import type { Visit } from './schema.ts'
import { letterboxVisits } from './tables.ts'

/** Lets one visitor after another through until the transaction ends, so that counting and writing are one. */
export async function queueUp(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.visitingLetterbox})`)
}

export function countVisits(db: Db, visit: Visit, after: Date, hasProof: boolean): Promise<number> {
  return db.$count(
    letterboxVisits,
    and(
      eq(letterboxVisits.visit, visit),
      eq(letterboxVisits.hasProof, hasProof),
      gt(letterboxVisits.at, after),
    ),
  )
}

/** Writes a visit down; false when this proof was used before. */
export async function writeVisit(db: Db, visit: typeof letterboxVisits.$inferInsert): Promise<boolean> {
  const rows = await db
    .insert(letterboxVisits)
    .values(visit)
    .onConflictDoNothing()
    .returning({ id: letterboxVisits.id })
  return rows.length > 0
}

export async function forgetVisitsBefore(db: Db, moment: Date): Promise<void> {
  await db.delete(letterboxVisits).where(lte(letterboxVisits.at, moment))
}
