import { and, desc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../context.ts'
import { inParts } from './in-parts.ts'
import { isProvisional } from './rules.ts'
import type { KnownChange } from './snapshot.ts'
import { accounts, classGroups, signInNames, tenantUsers } from './tables.ts'

export type StoredAccount = typeof accounts.$inferSelect
export type StoredClassGroup = typeof classGroups.$inferSelect
type NewClassGroup = typeof classGroups.$inferInsert

/** Gives a name back that was taken but never became an account. */
export async function releaseSignInName(db: Db, signInName: string, takenFor: string): Promise<void> {
  await db
    .delete(signInNames)
    .where(and(eq(signInNames.signInName, signInName), eq(signInNames.takenFor, takenFor)))
}

/** Gives back the names that were taken for people at a moment and never became accounts. */
export async function releaseNamesTakenAt(db: Db, names: readonly string[], takenAt: Date): Promise<void> {
  await inParts(names, (part) =>
    db
      .delete(signInNames)
      .where(and(inArray(signInNames.signInName, part), eq(signInNames.takenAt, takenAt))),
  )
}

/** Who of the rosters has this account, if anybody. */
export async function accountOf(db: Db, objectId: string): Promise<StoredAccount | undefined> {
  const rows = await db.select().from(accounts).where(eq(accounts.objectId, objectId))
  if (rows.length < 2) return rows[0]
  // Whoever came before the register knew of it, or has another number in it now, has a row under the earlier id, too.
  const [kept] = await db.select().from(tenantUsers).where(eq(tenantUsers.id, objectId))
  const present = rows.find(({ sourceId }) => sourceId === kept?.user.employeeId)
  return present ?? rows.find(({ sourceId }) => !isProvisional(sourceId)) ?? rows[0]
}

/** Who of these people of the roster has left, as Talka knows it. */
export async function whoLeft(db: Db, sourceIds: readonly string[]): Promise<Set<string>> {
  if (sourceIds.length === 0) return new Set()
  const rows = await db
    .select({ sourceId: accounts.sourceId })
    .from(accounts)
    .where(and(inArray(accounts.sourceId, [...new Set(sourceIds)]), isNotNull(accounts.leftAt)))
  return new Set(rows.map(({ sourceId }) => sourceId))
}

/** Writes down that somebody left, or is there again. */
export async function markLeft(db: Db, sourceId: string, leftAt: Date | null): Promise<void> {
  await db.update(accounts).set({ leftAt }).where(eq(accounts.sourceId, sourceId))
}

/** The object ids of these people of the roster. */
export async function objectIdsOf(db: Db, sourceIds: readonly string[]): Promise<Map<string, string>> {
  if (sourceIds.length === 0) return new Map()
  const rows = await db
    .select({ sourceId: accounts.sourceId, objectId: accounts.objectId })
    .from(accounts)
    .where(inArray(accounts.sourceId, [...new Set(sourceIds)]))
  return new Map(rows.map((row) => [row.sourceId, row.objectId]))
}

/** Writes down which accounts belong to whom of the roster; the school year of those known stays. */
export async function keepAccounts(db: Db, rows: readonly (typeof accounts.$inferInsert)[]): Promise<void> {
  await inParts(rows, (part) =>
    db
      .insert(accounts)
      .values(part)
      .onConflictDoUpdate({
        target: accounts.sourceId,
        set: {
          objectId: sql`excluded.object_id`,
          schoolId: sql`excluded.school_id`,
        },
      }),
  )
}

/**
 * Takes sign-in names for good; says which of them were free, are taken for the same person, or became free before
 * `freedBefore`.
 */
export async function takeSignInNames(
  db: Db,
  rows: readonly (typeof signInNames.$inferInsert)[],
  freedBefore: Date | null = null,
): Promise<Set<string>> {
  const set = { takenFor: sql`excluded.taken_for`, takenAt: sql`excluded.taken_at`, freedAt: null }
  await inParts(rows, (part) => {
    const insert = db.insert(signInNames).values(part)
    if (!freedBefore) return insert.onConflictDoNothing()
    const setWhere = lt(signInNames.freedAt, freedBefore)
    return insert.onConflictDoUpdate({ target: signInNames.signInName, set, setWhere })
  })
  const held = new Set<string>()
  const takenFor = new Map(rows.map((row) => [row.signInName, row.takenFor]))
  await inParts([...takenFor.keys()], async (names) => {
    for (const row of await db.select().from(signInNames).where(inArray(signInNames.signInName, names))) {
      if (takenFor.get(row.signInName) === row.takenFor) held.add(row.signInName)
    }
  })
  return held
}

/** Writes down since when names are nobody's, and forgets that of those which are somebody's again. */
export async function keepNamesAtRest(
  db: Db,
  { freed, held }: { freed: readonly string[]; held: readonly string[] },
  now: Date,
): Promise<void> {
  const mark = (names: readonly string[], freedAt: Date | null) =>
    inParts(names, (part) =>
      db.update(signInNames).set({ freedAt }).where(inArray(signInNames.signInName, part)),
    )
  await mark(freed, now)
  await mark(held, null)
}

/** The sign-in name that was taken for a request, so that a second run uses it again. */
export async function signInNameFor(db: Db, takenFor: string): Promise<string | null> {
  const [row] = await db
    .select({ name: signInNames.signInName })
    .from(signInNames)
    .where(eq(signInNames.takenFor, takenFor))
    .orderBy(desc(signInNames.takenAt))
  return row?.name ?? null
}

/** The groups of classes with these keys, or of the classes called so now, in one school or in all. */
export function classGroupsOf(
  db: Db,
  which: { keys: readonly string[] } | { className: string; schoolId?: string | null },
): Promise<StoredClassGroup[]> {
  return db
    .select()
    .from(classGroups)
    .where(
      'keys' in which
        ? inArray(classGroups.key, [...which.keys])
        : and(
            eq(classGroups.className, which.className),
            which.schoolId ? eq(classGroups.schoolId, which.schoolId) : undefined,
          ),
    )
}

/** Every group of a class or course that Talka keeps. */
export function allClassGroups(db: Db): Promise<StoredClassGroup[]> {
  return db.select().from(classGroups)
}

/** Remembers groups of classes that were found in the tenant; the class's name of those known stays. */
export async function keepFoundGroups(db: Db, rows: readonly NewClassGroup[]): Promise<void> {
  await inParts(rows, (part) =>
    db
      .insert(classGroups)
      .values(part)
      .onConflictDoUpdate({ target: classGroups.key, set: { objectId: sql`excluded.object_id` } }),
  )
}

/** Whom of the rosters Talka has seen in the tenant. */
export function readAccounts(db: Db): Promise<StoredAccount[]> {
  return db.select().from(accounts)
}

/** Changes what Talka remembers, where it still is as it was. */
export async function applyKnownChanges(db: Db, changes: readonly KnownChange[]): Promise<void> {
  for (const change of changes) await inParts(change.of, (part) => applyKnownChange(db, change, part))
}

function applyKnownChange(db: Db, change: KnownChange, of: readonly string[]) {
  const day = (moment: string | null) => (moment ? new Date(moment) : null)
  switch (change.what) {
    case 'className':
      return db
        .update(classGroups)
        .set({ className: change.is })
        .where(and(eq(classGroups.className, change.was), inArray(classGroups.key, [...of])))
    case 'schoolYear':
      return db
        .update(accounts)
        .set({ schoolYear: change.is })
        .where(and(isOrNull(accounts.schoolYear, change.was), inArray(accounts.sourceId, [...of])))
    case 'leftAt':
      return db
        .update(accounts)
        .set({ leftAt: day(change.is) })
        .where(and(isOrNull(accounts.leftAt, day(change.was)), inArray(accounts.sourceId, [...of])))
  }
}

function isOrNull(column: PgColumn, value: number | Date | null) {
  return value === null ? isNull(column) : eq(column, value)
}

/** Remembers the group of a class, and what the class is called now. */
export async function keepClassGroup(db: Db, row: NewClassGroup): Promise<void> {
  await db.insert(classGroups).values(row).onConflictDoUpdate({ target: classGroups.key, set: row })
}

/** Writes down whether the teams of these groups are in their archive, have still to go there, or are in use. */
export async function keepClosing(
  db: Db,
  keys: readonly string[],
  closing: StoredClassGroup['closing'],
): Promise<void> {
  await inParts(keys, (part) => db.update(classGroups).set({ closing }).where(inArray(classGroups.key, part)))
}
