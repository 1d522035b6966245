import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { savedViews } from './tables.ts'

export type StoredView = typeof savedViews.$inferSelect

/** A person's own views, in the order in which they were made. */
export function viewsOf(db: Db, personId: string): Promise<StoredView[]> {
  return db
    .select()
    .from(savedViews)
    .where(eq(savedViews.personId, personId))
    .orderBy(asc(savedViews.savedAt))
}

/** Keeps a view, or changes it; false when the id is somebody else's. */
export async function keepView(db: Db, view: StoredView): Promise<boolean> {
  const { name, content, personId } = view
  const rows = await db
    .insert(savedViews)
    .values(view)
    .onConflictDoUpdate({
      target: savedViews.id,
      set: { name, content },
      setWhere: eq(savedViews.personId, personId),
    })
    .returning({ id: savedViews.id })
  return rows.length > 0
}

export async function forgetView(db: Db, id: string, personId: string): Promise<boolean> {
  const rows = await db
    .delete(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.personId, personId)))
    .returning({ id: savedViews.id })
  return rows.length > 0
}
