import { desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { StoredEvent } from './store.ts'
import { assetEvents, assetImports, assets } from './tables.ts'

export type StoredImport = typeof assetImports.$inferSelect

export async function keepImport(db: Db, one: StoredImport): Promise<void> {
  await db.insert(assetImports).values(one)
}

/** The tables that were taken over, the latest first. */
export function latestImports(db: Db, limit: number): Promise<StoredImport[]> {
  return db.select().from(assetImports).orderBy(desc(assetImports.at)).limit(limit)
}

/** One of them, held until the transaction ends. */
export async function holdImport(db: Db, id: string): Promise<StoredImport | undefined> {
  const [row] = await db.select().from(assetImports).where(eq(assetImports.id, id)).for('update')
  return row
}

export async function markUndone(db: Db, id: string, undoneAt: Date): Promise<void> {
  await db.update(assetImports).set({ undoneAt }).where(eq(assetImports.id, id))
}

/** What a table did, thing by thing. */
export function eventsOfImport(db: Db, importId: string): Promise<StoredEvent[]> {
  return db.select().from(assetEvents).where(eq(assetEvents.importId, importId))
}

/** Takes things out again that came with a table and of which nothing else is known. */
export async function removeAssets(db: Db, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) {
    const part = ids.slice(at, at + 500)
    await db.delete(assetEvents).where(inArray(assetEvents.assetId, part))
    await db.delete(assets).where(inArray(assets.id, part))
  }
}
