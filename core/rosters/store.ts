import { and, desc, eq, getTableColumns, inArray, lt, ne, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { ColumnMapping } from './schema.ts'
import { rosterColumns, rosters } from './tables.ts'

export type StoredRoster = typeof rosters.$inferSelect

/** Writes a roster; null when the same content is there already. */
export async function writeRoster(db: Db, roster: StoredRoster): Promise<StoredRoster | null> {
  // Not the whole row: the document is large, and to read it back takes as long as to write it.
  const [row] = await db.insert(rosters).values(roster).onConflictDoNothing().returning({ id: rosters.id })
  return row ? roster : null
}

export async function rosterById(db: Db, id: string): Promise<StoredRoster | undefined> {
  const [row] = await db.select().from(rosters).where(eq(rosters.id, id))
  return row
}

export async function deleteRoster(db: Db, id: string): Promise<void> {
  await db.delete(rosters).where(eq(rosters.id, id))
}

/** Whether a roster is called so. */
export async function isNameTaken(db: Db, name: string): Promise<boolean> {
  return (await db.$count(rosters, eq(rosters.name, name))) > 0
}

/** The roster with this content, if it was imported before. */
export async function rosterByContent(db: Db, contentHash: string): Promise<StoredRoster | undefined> {
  const [row] = await db.select().from(rosters).where(eq(rosters.contentHash, contentHash))
  return row
}

/** The head of every roster, newest first. */
export function listRosterHeads(db: Db) {
  const {
    document: _document,
    contentHash: _contentHash,
    schoolIds: _schoolIds,
    schoolName: _schoolName,
    ...head
  } = getTableColumns(rosters)
  return db.select(head).from(rosters).orderBy(desc(rosters.importedAt))
}

/** Which roster of these schools is looked for. */
export interface WhichRoster {
  /** Imported before this one. */
  before?: Pick<StoredRoster, 'id' | 'importedAt'>
  /** None of these. */
  not?: readonly string[]
  /** One of these, or one that spoke of these people itself and did not take them over. */
  speaksOf?: { role: 'pupil' | 'staff'; or: readonly string[] }
}

/** The roster of one of these schools that was imported last, of those that are looked for. */
export async function lastRoster(
  db: Db,
  schoolIds: readonly string[],
  { before, not = [], speaksOf }: WhichRoster = {},
): Promise<StoredRoster | undefined> {
  const ofSchool = schoolIds.map((id) => sql`${rosters.schoolIds} ? ${id}`)
  const [row] = await db
    .select()
    .from(rosters)
    .where(
      and(
        or(sql`false`, ...ofSchool),
        before && lt(rosters.importedAt, before.importedAt),
        before && ne(rosters.id, before.id),
        not.length > 0 ? notInArray(rosters.id, [...not]) : undefined,
        speaksOf &&
          or(
            sql`not coalesce(${rosters.document} -> 'carried' ? ${speaksOf.role}, false)`,
            inArray(rosters.id, [...speaksOf.or]),
          ),
      ),
    )
    .orderBy(desc(rosters.importedAt))
    .limit(1)
  return row
}

/** Every school of which there was a roster, by the name it last had. */
export async function knownSchools(db: Db): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .select({ ids: rosters.schoolIds, name: rosters.schoolName })
    .from(rosters)
    .orderBy(rosters.importedAt)
  // A set of several schools has one name, which tells none of them apart.
  const named = rows.flatMap(({ ids, name }) => ids.map((id) => [id, ids.length === 1 ? name : id] as const))
  return [...new Map(named)].map(([id, name]) => ({ id, name: name || id }))
}

/** What columns with these headers were said to mean. */
export async function columnMappings(
  db: Db,
  signatures: readonly string[],
): Promise<Map<string, Pick<ColumnMapping, 'people' | 'meanings'>>> {
  if (signatures.length === 0) return new Map()
  const rows = await db
    .select()
    .from(rosterColumns)
    .where(inArray(rosterColumns.signature, [...signatures]))
  return new Map(rows.map(({ signature, mapping }) => [signature, mapping]))
}

/** Remembers what columns mean; the last word counts. */
export async function keepColumnMappings(
  db: Db,
  mappings: readonly ColumnMapping[],
  by: { confirmedAt: Date; confirmedBy: string },
): Promise<void> {
  for (const { signature, ...mapping } of mappings) {
    await db
      .insert(rosterColumns)
      .values({ signature, mapping, ...by })
      .onConflictDoUpdate({ target: rosterColumns.signature, set: { mapping, ...by } })
  }
}
