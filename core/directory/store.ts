import { and, asc, desc, eq, getTableColumns, gt, inArray, isNotNull, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { Operation } from './operation.ts'
import type { Said } from './schema.ts'
import { accounts, classGroups, planOperations, plans, rosters, secrets, signInNames } from './tables.ts'

export type StoredRoster = typeof rosters.$inferSelect
export type StoredPlan = typeof plans.$inferSelect
export type StoredOperation = typeof planOperations.$inferSelect
export type StoredAccount = typeof accounts.$inferSelect
export type StoredClassGroup = typeof classGroups.$inferSelect
export type StoredSecret = typeof secrets.$inferSelect

/** Rows in one INSERT: PostgreSQL takes 65,535 parameters in a statement. */
const rowsAtOnce = 2000

async function inParts<Row>(rows: readonly Row[], write: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) await write(rows.slice(start, start + rowsAtOnce))
}

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

/** Keeps planning and approving one at a time until the transaction ends. */
export async function lockPlanning(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(740212)`)
}

export async function writePlan(db: Db, plan: typeof plans.$inferInsert): Promise<void> {
  await db.insert(plans).values(plan)
}

export async function planById(db: Db, id: string): Promise<StoredPlan | undefined> {
  const [row] = await db.select().from(plans).where(eq(plans.id, id))
  return row
}

export async function changePlan(db: Db, id: string, changes: Partial<StoredPlan>): Promise<void> {
  await db.update(plans).set(changes).where(eq(plans.id, id))
}

const running = and(isNotNull(plans.approvedAt), isNull(plans.finishedAt))

/** Whether a plan was approved and is not finished. */
export async function isPlanRunning(db: Db): Promise<boolean> {
  const rows = await db.select({ id: plans.id }).from(plans).where(running).limit(1)
  return rows.length > 0
}

/** Whether a plan was approved after this moment: a snapshot of before it is no longer true. */
export async function wasPlanApprovedSince(db: Db, since: Date): Promise<boolean> {
  const rows = await db
    .select({ id: plans.id })
    .from(plans)
    .where(or(running, gt(plans.finishedAt, since)))
    .limit(1)
  return rows.length > 0
}

/** Marks every other plan that was not approved as outdated. */
export async function outdateOtherPlans(db: Db, approvedId: string): Promise<void> {
  await db
    .update(plans)
    .set({ status: 'outdated' })
    .where(and(inArray(plans.status, ['ready', 'empty']), sql`${plans.id} <> ${approvedId}`))
}

/** Makes this worker the one that carries the plan out; false while another one lives. */
export async function claimPlan(db: Db, id: string, worker: string, now: Date, until: Date): Promise<boolean> {
  const rows = await db
    .update(plans)
    .set({ worker, workerUntil: until })
    .where(
      and(
        eq(plans.id, id),
        isNotNull(plans.approvedAt),
        isNull(plans.finishedAt),
        or(isNull(plans.worker), eq(plans.worker, worker), lt(plans.workerUntil, now)),
      ),
    )
    .returning({ id: plans.id })
  return rows.length > 0
}

/** Plans with the roster they follow and how far they are, newest first. */
export function listPlans(db: Db, only?: string) {
  const { differences: _differences, ...head } = getTableColumns(plans)
  const counted = db
    .select({
      planId: planOperations.planId,
      total: sql<number>`count(*)::int`.as('total'),
      done: sql<number>`count(*) filter (where ${planOperations.status} = 'done')::int`.as('done'),
      failed: sql<number>`count(*) filter (where ${planOperations.status} = 'failed')::int`.as('failed'),
    })
    .from(planOperations)
    .where(only ? eq(planOperations.planId, only) : undefined)
    .groupBy(planOperations.planId)
    .as('counted')
  return db
    .select({
      plan: head,
      rosterName: rosters.name,
      schoolYear: rosters.schoolYear,
      total: counted.total,
      done: counted.done,
      failed: counted.failed,
    })
    .from(plans)
    .innerJoin(rosters, eq(rosters.id, plans.rosterId))
    .leftJoin(counted, eq(counted.planId, plans.id))
    .where(only ? eq(plans.id, only) : undefined)
    .orderBy(desc(plans.madeAt))
    .limit(100)
}

export async function writeOperations(
  db: Db,
  planId: string,
  operations: readonly { phase: number; operation: Operation }[],
): Promise<void> {
  await inParts(operations, (part) => db.insert(planOperations).values(part.map((one) => ({ ...one, planId }))))
}

/** Every operation of a plan, in the order in which they are carried out. */
export function operationsOf(db: Db, planId: string): Promise<StoredOperation[]> {
  return db
    .select()
    .from(planOperations)
    .where(eq(planOperations.planId, planId))
    .orderBy(asc(planOperations.phase), asc(planOperations.id))
}

/** The first operations that are neither done nor failed, all of one phase. */
export async function nextOperations(db: Db, planId: string, limit: number): Promise<StoredOperation[]> {
  const rows = await db
    .select()
    .from(planOperations)
    .where(and(eq(planOperations.planId, planId), notInArray(planOperations.status, ['done', 'failed'])))
    .orderBy(asc(planOperations.phase), asc(planOperations.id))
    .limit(limit)
  return rows.filter((row) => row.phase === rows[0]?.phase)
}

/** Marks operations as on their way, before they are sent. */
export async function markSent(db: Db, ids: readonly number[]): Promise<void> {
  await db
    .update(planOperations)
    .set({ status: 'sent', attempts: sql`${planOperations.attempts} + 1` })
    .where(inArray(planOperations.id, [...ids]))
}

export async function markOperations(
  db: Db,
  ids: readonly number[],
  status: StoredOperation['status'],
  problem: Said | null = null,
): Promise<void> {
  if (ids.length === 0) return
  await db.update(planOperations).set({ status, problem }).where(inArray(planOperations.id, [...ids]))
}

export function listAccounts(db: Db): Promise<StoredAccount[]> {
  return db.select().from(accounts)
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

export async function listSignInNames(db: Db): Promise<(typeof signInNames.$inferSelect)[]> {
  return db.select().from(signInNames)
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

export function listClassGroups(db: Db): Promise<StoredClassGroup[]> {
  return db.select().from(classGroups)
}

export async function keepClassGroup(db: Db, row: StoredClassGroup): Promise<void> {
  await db.insert(classGroups).values(row).onConflictDoUpdate({ target: classGroups.key, set: row })
}

/** Seals a password for somebody; a second one for the same request or person of a plan is not written. */
export async function writeSecret(db: Db, secret: Omit<typeof secrets.$inferInsert, 'readyAt'>): Promise<void> {
  await db.insert(secrets).values(secret).onConflictDoNothing()
}

export async function secretOfRequest(db: Db, requestId: string): Promise<StoredSecret | undefined> {
  const [row] = await db.select().from(secrets).where(eq(secrets.requestId, requestId))
  return row
}

export function secretsOfPlan(db: Db, planId: string): Promise<StoredSecret[]> {
  return db.select().from(secrets).where(eq(secrets.planId, planId))
}

/** Makes passwords visible to those they are for: their accounts have them now. */
export async function markSecretsReady(db: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length > 0) await db.update(secrets).set({ readyAt: now }).where(inArray(secrets.id, [...ids]))
}

const waiting = (personId: string, now: Date) =>
  and(eq(secrets.forPersonId, personId), isNotNull(secrets.sealed), isNotNull(secrets.readyAt), gt(secrets.expiresAt, now))

/** Hands a sealed password out and forgets it; only once, only to the person it is for. */
export async function takeSecret(db: Db, id: string, personId: string, now: Date): Promise<StoredSecret | undefined> {
  const [row] = await db
    .select()
    .from(secrets)
    .where(and(eq(secrets.id, id), waiting(personId, now)))
    .for('update')
  if (row) await db.update(secrets).set({ sealed: null }).where(eq(secrets.id, id))
  return row
}

/** Forgets passwords whose time is over; says how many. */
export async function forgetExpiredSecrets(db: Db, now: Date): Promise<number> {
  const rows = await db
    .update(secrets)
    .set({ sealed: null })
    .where(and(isNotNull(secrets.sealed), lt(secrets.expiresAt, now)))
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
