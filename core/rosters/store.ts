import { and, desc, eq, getTableColumns, inArray, lt, ne, sql } from 'drizzle-orm'
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

/** The roster that was imported last, before another one if that is given, and for one of its schools. */
export async function rosterBefore(
  db: Db,
  later?: Pick<StoredRoster, 'id' | 'importedAt' | 'document'>,
): Promise<StoredRoster | undefined> {
  const sameSchool =
    later?.document.schoolIds.map((id) => sql`${rosters.document}->'schoolIds' ? ${id}`) ?? []
  const [row] = await db
    .select()
    .from(rosters)
    .where(
      later &&
        and(
          lt(rosters.importedAt, later.importedAt),
          ne(rosters.id, later.id),
          sql`(${sql.join([sql`false`, ...sameSchool], sql` or `)})`,
        ),
    )
    .orderBy(desc(rosters.importedAt))
    .limit(1)
  return row
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
