import { and, eq, gt, inArray, isNotNull, isNull, lt, ne, notInArray, or } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { secrets } from './tables.ts'

export type StoredSecret = typeof secrets.$inferSelect

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

/** Makes first passwords visible to the one they are for: the accounts have them now. */
export async function markSecretsReady(db: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await db
    .update(secrets)
    .set({ readyAt: now })
    .where(inArray(secrets.id, [...ids]))
}

/** First passwords of plans' new accounts that are not known to be any account's, and not over yet. */
export function secretsNotReady(db: Db, now: Date): Promise<StoredSecret[]> {
  return db
    .select()
    .from(secrets)
    .where(and(isNull(secrets.readyAt), isNotNull(secrets.planId), gt(secrets.expiresAt, now)))
}

/** Other passwords that may be those of the same account: of other plans and requests, not over yet. */
export function secretsBeside(
  db: Db,
  { id, signInName }: Pick<StoredSecret, 'id' | 'signInName'>,
  now: Date,
): Promise<StoredSecret[]> {
  return db
    .select()
    .from(secrets)
    .where(and(eq(secrets.signInName, signInName), ne(secrets.id, id), gt(secrets.expiresAt, now)))
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

/** The passwords of a renewal of a class. */
export function secretsOfRenewal(db: Db, renewalId: string): Promise<StoredSecret[]> {
  return db.select().from(secrets).where(eq(secrets.renewalId, renewalId))
}

/**
 * Makes a password of a class's renewal ready for its slip. Where it surely is the account's, earlier ones open nothing
 * any more and are forgotten.
 */
export async function markSecretsRenewed(
  db: Db,
  { id, signInName }: Pick<StoredSecret, 'id' | 'signInName'>,
  { now, isSure }: { now: Date; isSure: boolean },
): Promise<void> {
  await db.update(secrets).set({ readyAt: now }).where(eq(secrets.id, id))
  if (!isSure) return
  await db
    .update(secrets)
    .set({ sealed: null })
    .where(and(eq(secrets.signInName, signInName), isNotNull(secrets.readyAt), ne(secrets.id, id)))
}

/** Forgets a password of a class's renewal that Microsoft 365 did not take. */
export async function dropRenewedSecret(db: Db, id: string): Promise<void> {
  await db.delete(secrets).where(and(eq(secrets.id, id), isNull(secrets.readyAt)))
}

/** Forgets the password of a request that Microsoft 365 did not take. */
export async function dropSecret(db: Db, requestId: string): Promise<void> {
  await db.delete(secrets).where(and(eq(secrets.requestId, requestId), isNull(secrets.readyAt)))
}

/** Forgets the passwords of a plan's accounts that could not be made; `but` are those that may have been made. */
export async function dropUnusedSecrets(db: Db, planId: string, but: readonly string[]): Promise<void> {
  const others = but.length > 0 ? notInArray(secrets.sourceId, [...but]) : undefined
  await db.delete(secrets).where(and(eq(secrets.planId, planId), isNull(secrets.readyAt), others))
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

/** The ready passwords of a plan's pupils that are on no login slip yet. */
export function secretsToPrint(db: Db, planId: string, now: Date): Promise<StoredSecret[]> {
  return db
    .select()
    .from(secrets)
    .where(and(eq(secrets.planId, planId), toPrint(now)))
}

/** The plans that have such passwords. */
export async function plansToPrint(db: Db, now: Date): Promise<string[]> {
  const rows = await db.selectDistinct({ planId: secrets.planId }).from(secrets).where(toPrint(now))
  return rows.flatMap(({ planId }) => planId ?? [])
}

const toPrint = (now: Date) =>
  and(
    isNotNull(secrets.classKey),
    isNull(secrets.slipId),
    isNotNull(secrets.sealed),
    isNotNull(secrets.readyAt),
    gt(secrets.expiresAt, now),
  )

/** Puts passwords on a set of slips; answers with those that were on none. */
export async function putOnSlip(db: Db, ids: readonly string[], slipId: string): Promise<string[]> {
  const rows = await db
    .update(secrets)
    .set({ slipId })
    .where(and(inArray(secrets.id, [...ids]), isNull(secrets.slipId)))
    .returning({ id: secrets.id })
  return rows.map(({ id }) => id)
}

/** The passwords of sets of slips that are still known and still their accounts'. */
export function secretsOfSlips(db: Db, slipIds: readonly string[]): Promise<StoredSecret[]> {
  return db
    .select()
    .from(secrets)
    .where(and(inArray(secrets.slipId, [...slipIds]), isNotNull(secrets.sealed)))
}

/** Forgets the passwords of sets of slips: they are on paper, or their time is over. */
export async function forgetSecretsOfSlips(db: Db, slipIds: readonly string[]): Promise<void> {
  await db
    .update(secrets)
    .set({ sealed: null })
    .where(inArray(secrets.slipId, [...slipIds]))
}

/** Forgets the passwords that a plan made for these people, and those that their class got anew since. */
export async function forgetSecretsOfPeople(
  db: Db,
  planId: string,
  sourceIds: readonly string[],
): Promise<void> {
  await db
    .update(secrets)
    .set({ sealed: null })
    .where(
      and(
        or(eq(secrets.planId, planId), isNotNull(secrets.renewalId)),
        inArray(secrets.sourceId, [...sourceIds]),
      ),
    )
}
