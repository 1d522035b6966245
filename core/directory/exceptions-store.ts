import { inArray } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { Deviation } from './deviation.ts'
import { exceptions } from './tables.ts'

export type StoredException = typeof exceptions.$inferSelect

/** Every deviation that somebody accepted. */
export function readExceptions(db: Db): Promise<StoredException[]> {
  return db.select().from(exceptions)
}

/** Keeps that somebody accepted a deviation; the last word about the same thing counts. */
export async function keepException(
  db: Db,
  { key, is, should }: Deviation,
  by: Pick<StoredException, 'acceptedBy' | 'acceptedAt'>,
): Promise<void> {
  const row = { key, is, should, ...by }
  await db.insert(exceptions).values(row).onConflictDoUpdate({ target: exceptions.key, set: row })
}

/** Forgets what was accepted: roster and policy hold again. */
export async function dropExceptions(db: Db, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await db.delete(exceptions).where(inArray(exceptions.key, [...keys]))
}
