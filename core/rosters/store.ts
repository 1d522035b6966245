import { desc, eq, getTableColumns } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { rosters } from './tables.ts'

export type StoredRoster = typeof rosters.$inferSelect

/** Writes a roster; null when the same content is there already. */
export async function writeRoster(db: Db, roster: StoredRoster): Promise<StoredRoster | null> {
  const [row] = await db.insert(rosters).values(roster).onConflictDoNothing().returning()
  return row ?? null
}

export async function rosterById(db: Db, id: string): Promise<StoredRoster | undefined> {
  const [row] = await db.select().from(rosters).where(eq(rosters.id, id))
  return row
}

/** The roster with this content, if it was imported before. */
export async function rosterByContent(db: Db, contentHash: string): Promise<StoredRoster | undefined> {
  const [row] = await db.select().from(rosters).where(eq(rosters.contentHash, contentHash))
  return row
}

/** The head of every roster, newest first. */
export function listRosterHeads(db: Db) {
  const { document: _document, contentHash: _contentHash, ...head } = getTableColumns(rosters)
  return db.select(head).from(rosters).orderBy(desc(rosters.importedAt))
}
