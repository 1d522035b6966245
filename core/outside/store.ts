import { eq } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { dataKeys } from './tables.ts'

/** The wrapped data key, if there is one. */
export async function readDataKey(db: Db): Promise<typeof dataKeys.$inferSelect | undefined> {
  const [row] = await db.select().from(dataKeys).where(eq(dataKeys.id, 1))
  return row
}

/** Keeps a wrapped data key, unless another instance was first. */
export async function keepDataKey(db: Db, key: { wrappedBy: string; wrapped: Uint8Array }): Promise<void> {
  await db
    .insert(dataKeys)
    .values({ id: 1, ...key })
    .onConflictDoNothing()
}
