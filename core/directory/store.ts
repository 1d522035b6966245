import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { inParts } from './in-parts.ts'
import { accounts, classGroups, secrets, signInNames } from './tables.ts'

export type StoredAccount = typeof accounts.$inferSelect
export type StoredClassGroup = typeof classGroups.$inferSelect
export type StoredSecret = typeof secrets.$inferSelect

/** Gives a name back that was taken but never became an account. */
export async function releaseSignInName(db: Db, signInName: string, takenFor: string): Promise<void> {
  await db
    .delete(signInNames)
    .where(and(eq(signInNames.signInName, signInName), eq(signInNames.takenFor, takenFor)))
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

/** Writes down which accounts belong to whom of the roster. */
export async function keepAccounts(db: Db, rows: readonly StoredAccount[]): Promise<void> {
  await inParts(rows, (part) =>
    db
      .insert(accounts)
      .values(part)
      .onConflictDoUpdate({
        target: accounts.sourceId,
        set: {
          objectId: sql`excluded.object_id`,
          schoolId: sql`excluded.school_id`,
          schoolYear: sql`excluded.school_year`,
        },
      }),
  )
}

/** Takes sign-in names for good; says which of them were free or are taken for the same person. */
export async function takeSignInNames(
  db: Db,
  rows: readonly (typeof signInNames.$inferInsert)[],
): Promise<Set<string>> {
  await inParts(rows, (part) => db.insert(signInNames).values(part).onConflictDoNothing())
  const held = new Set<string>()
  const takenFor = new Map(rows.map((row) => [row.signInName, row.takenFor]))
  await inParts([...takenFor.keys()], async (names) => {
    for (const row of await db.select().from(signInNames).where(inArray(signInNames.signInName, names))) {
      if (takenFor.get(row.signInName) === row.takenFor) held.add(row.signInName)
    }
  })
  return held
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

/** The groups of classes with these keys, or of the class called so now. */
export function classGroupsOf(
  db: Db,
  which: { keys: readonly string[] } | { className: string },
): Promise<StoredClassGroup[]> {
  return db
    .select()
    .from(classGroups)
    .where(
      'keys' in which
        ? inArray(classGroups.key, [...which.keys])
        : eq(classGroups.className, which.className),
    )
}

/** Remembers groups of classes that were found in the tenant and not known yet. */
export async function keepFoundGroups(db: Db, rows: readonly StoredClassGroup[]): Promise<void> {
  await inParts(rows, (part) => db.insert(classGroups).values(part).onConflictDoNothing())
}

/** Takes the class's name from groups whose class has left these schools: the name is another class's now. */
export async function retireClassGroups(
  db: Db,
  schoolIds: readonly string[],
  keys: readonly string[],
): Promise<void> {
  await db
    .update(classGroups)
    .set({ className: '' })
    .where(and(inArray(classGroups.schoolId, [...schoolIds]), notInArray(classGroups.key, [...keys])))
}

/** Remembers the group of a class, and what the class is called now. */
export async function keepClassGroup(db: Db, row: StoredClassGroup): Promise<void> {
  await db.insert(classGroups).values(row).onConflictDoUpdate({ target: classGroups.key, set: row })
}

/** Keeps sealed passwords; a second one for the same request or person of a plan is not written. */
export async function writeSecrets(db: Db, rows: readonly (typeof secrets.$inferInsert)[]): Promise<void> {
  await db
    .insert(secrets)
    .values([...rows])
    .onConflictDoNothing()
}

export async function secretOfRequest(db: Db, requestId: string): Promise<StoredSecret | undefined> {
  const [row] = await db.select().from(secrets).where(eq(secrets.requestId, requestId))
  return row
}

/** The passwords of a plan's new accounts, of all or of these people. */
export function secretsOfPlan(
  db: Db,
  planId: string,
  sourceIds?: readonly string[],
): Promise<StoredSecret[]> {
  const ofThese = sourceIds ? inArray(secrets.sourceId, [...sourceIds]) : undefined
  return db
    .select()
    .from(secrets)
    .where(and(eq(secrets.planId, planId), ofThese))
}

/** Makes passwords of a plan visible to the one they are for: the accounts have them now. */
export async function markSecretsReady(
  db: Db,
  planId: string,
  people: readonly { sourceId: string }[],
  now: Date,
): Promise<void> {
  if (people.length === 0) return
  const ids = people.map(({ sourceId }) => sourceId)
  await db
    .update(secrets)
    .set({ readyAt: now })
    .where(and(eq(secrets.planId, planId), inArray(secrets.sourceId, ids)))
}

/** Makes the password of a request visible, and forgets the account's earlier ones, which open nothing any more. */
export async function markSecretReady(
  db: Db,
  { requestId, signInName }: { requestId: string; signInName: string },
  now: Date,
): Promise<void> {
  await db.update(secrets).set({ readyAt: now }).where(eq(secrets.requestId, requestId))
  await db
    .update(secrets)
    .set({ sealed: null })
    .where(
      and(
        eq(secrets.signInName, signInName),
        isNotNull(secrets.readyAt),
        or(isNull(secrets.requestId), ne(secrets.requestId, requestId)),
      ),
    )
}

/** Forgets the password of a request that Microsoft 365 did not take. */
export async function dropSecret(db: Db, requestId: string): Promise<void> {
  await db.delete(secrets).where(and(eq(secrets.requestId, requestId), isNull(secrets.readyAt)))
}

/** Forgets the passwords of a plan's accounts that could not be made. */
export async function dropUnusedSecrets(db: Db, planId: string): Promise<void> {
  await db.delete(secrets).where(and(eq(secrets.planId, planId), isNull(secrets.readyAt)))
}

const waiting = (personId: string, now: Date) =>
  and(
    eq(secrets.forPersonId, personId),
    isNotNull(secrets.sealed),
    isNotNull(secrets.readyAt),
    gt(secrets.expiresAt, now),
  )

/** Hands a sealed password out and forgets it; only once, only to the person it is for. */
export async function takeSecret(
  db: Db,
  id: string,
  personId: string,
  now: Date,
): Promise<StoredSecret | undefined> {
  const [row] = await db
    .select()
    .from(secrets)
    .where(and(eq(secrets.id, id), waiting(personId, now)))
    .for('update')
  if (row) await db.update(secrets).set({ sealed: null }).where(eq(secrets.id, id))
  return row
}

/** Forgets passwords whose time is over; says how many. What never became an account's is removed whole. */
export async function forgetExpiredSecrets(db: Db, now: Date): Promise<number> {
  const isOver = lt(secrets.expiresAt, now)
  await db.delete(secrets).where(and(isOver, isNull(secrets.readyAt)))
  const rows = await db
    .update(secrets)
    .set({ sealed: null })
    .where(and(isOver, isNotNull(secrets.sealed)))
    .returning({ id: secrets.id })
  return rows.length
}

/** The password of a request that this very person may look at, once; null when none waits. */
export async function passwordWaitingFor(
  db: Db,
  requestId: string,
  personId: string,
  now: Date,
): Promise<string | null> {
  const [row] = await db
    .select({ id: secrets.id })
    .from(secrets)
    .where(and(eq(secrets.requestId, requestId), waiting(personId, now)))
  return row?.id ?? null
}
