import { inArray } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { leaverAsks } from './tables.ts'

/** When it was asked about these people. */
export async function asksOf(db: Db, personIds: readonly string[]): Promise<Map<string, Date>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(leaverAsks)
    .where(inArray(leaverAsks.personId, [...personIds]))
  return new Map(rows.map(({ personId, askedAt }) => [personId, askedAt]))
}

export async function writeAsk(db: Db, row: typeof leaverAsks.$inferInsert): Promise<void> {
  const { askedBy, askedAt } = row
  await db
    .insert(leaverAsks)
    .values(row)
    .onConflictDoUpdate({ target: leaverAsks.personId, set: { askedBy, askedAt } })
}
