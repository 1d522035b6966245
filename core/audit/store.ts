import { desc, lt } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { auditEntries } from './tables.ts'

/** Writes one line of the audit log; only `core/use-case.ts` calls it. */
export async function writeAudit(db: Db, entry: Omit<typeof auditEntries.$inferInsert, 'id'>): Promise<void> {
  await db.insert(auditEntries).values(entry)
}

/** The newest lines before `beforeId`, newest first. */
export function listAudit(db: Db, beforeId: number | undefined, limit: number) {
  return db
    .select()
    .from(auditEntries)
    .where(beforeId === undefined ? undefined : lt(auditEntries.id, beforeId))
    .orderBy(desc(auditEntries.id))
    .limit(limit)
}
