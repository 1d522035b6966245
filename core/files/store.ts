import { and, eq, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { FileHead } from './schema.ts'
import { files } from './tables.ts'

export type StoredFile = typeof files.$inferSelect

/** Writes a file down; false when one with this id is there already. */
export async function writeFile(db: Db, file: typeof files.$inferInsert): Promise<boolean> {
  const rows = await db.insert(files).values(file).onConflictDoNothing().returning({ id: files.id })
  return rows.length > 0
}

export async function fileById(db: Db, id: string): Promise<StoredFile | undefined> {
  const [row] = await db.select().from(files).where(eq(files.id, id))
  return row
}

/** How many files of a person belong to nothing. */
export function countLoose(db: Db, personId: string): Promise<number> {
  return db.$count(files, and(eq(files.keptBy, personId), isNull(files.belongsTo)))
}

/** Gives a person's files, which belong to nothing yet, to something; says how many it were. */
export async function giveFiles(
  db: Db,
  ids: readonly string[],
  personId: string,
  belongsTo: string,
): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await db
    .update(files)
    .set({ belongsTo })
    .where(and(inArray(files.id, [...ids]), eq(files.keptBy, personId), isNull(files.belongsTo)))
    .returning({ id: files.id })
  return rows.length
}

/** Takes a file off what it belongs to: it is somebody's who has just sent it. False when it does not belong to that. */
export async function letGoOfFile(
  db: Db,
  id: string,
  belongsTo: string,
  to: { keptBy: string; keptAt: Date },
): Promise<boolean> {
  const rows = await db
    .update(files)
    .set({ ...to, belongsTo: null })
    .where(and(eq(files.id, id), eq(files.belongsTo, belongsTo)))
    .returning({ id: files.id })
  return rows.length > 0
}

/** The files that belong to something, in the order in which they were sent. */
export function filesOf(db: Db, belongsTo: string): Promise<(FileHead & { keptBy: string })[]> {
  return db
    .select({ id: files.id, name: files.name, type: files.type, size: files.size, keptBy: files.keptBy })
    .from(files)
    .where(eq(files.belongsTo, belongsTo))
    .orderBy(files.keptAt, files.id)
}

/** The ids of files that are not in the storage yet, but for these. */
export async function filesToMove(db: Db, but: readonly string[], limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(and(isNotNull(files.sealed), but.length > 0 ? notInArray(files.id, [...but]) : undefined))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** Lets the storage's copy be the only one; false when there is no such file any more. */
export async function markMoved(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .update(files)
    .set({ sealed: null })
    .where(eq(files.id, id))
    .returning({ id: files.id })
  return rows.length > 0
}

/** Files that were sent before a moment and never given to anything. */
export async function looseSince(db: Db, before: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(and(isNull(files.belongsTo), lt(files.keptAt, before)))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** Removes a file's row if it still belongs to nothing; whether it did. */
export async function removeLoose(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .delete(files)
    .where(and(eq(files.id, id), isNull(files.belongsTo)))
    .returning({ id: files.id })
  return rows.length > 0
}
