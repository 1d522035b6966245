import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { amend } from './amend.ts'
import type { Amendment, Roster } from './roster.ts'
import { rosterById, type StoredRoster } from './store.ts'
import { amendments } from './tables.ts'

/** A roster as it counts now (`document`), and what that was made of. */
export type AmendedRoster = StoredRoster & { asImported: Roster; amendments: Amendment[] }

/** A roster together with what was decided about single people since; plans are made from it. */
export async function rosterAsAmended(db: Db, id: string): Promise<AmendedRoster | undefined> {
  const roster = await rosterById(db, id)
  if (!roster) return undefined
  const made = await db.select().from(amendments)
  return { ...roster, document: amend(roster.document, made), asImported: roster.document, amendments: made }
}

/** Keeps what was decided about a person; who comes again has neither left nor moved. */
export async function keepAmendment(
  db: Db,
  amendment: Amendment & { requestId: string; madeAt: Date },
): Promise<void> {
  if (amendment.kind === 'joined') await dropAmendments(db, amendment.sourceId, ['left', 'moved', 'renamed'])
  await db
    .insert(amendments)
    .values(amendment)
    .onConflictDoUpdate({ target: [amendments.sourceId, amendments.kind], set: amendment })
}

/** Forgets what was decided about a person. */
export async function dropAmendments(
  db: Db,
  sourceId: string,
  kindsToDrop: readonly Amendment['kind'][],
): Promise<void> {
  await db
    .delete(amendments)
    .where(and(eq(amendments.sourceId, sourceId), inArray(amendments.kind, [...kindsToDrop])))
}
