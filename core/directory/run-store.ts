import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { Operation } from './operation.ts'
import { isForTeams, levelNow, type QuotaName, quotas, secondsUntil } from './pace.ts'
import { type StoredOperation, writeOperations } from './plan-store.ts'
import { isFree, pickReady, secondsUntilNext } from './ready.ts'
import type { RunWish, Said } from './schema.ts'
import { planOperations, plans, quotaLevels } from './tables.ts'

/** A worker asks for operations of a plan; its claim on them lasts until `until` unless it is renewed. */
export interface Asker {
  planId: string
  worker: string
  now: Date
  until: Date
  most: number
}

/** What a worker is to do next. */
export type Task =
  /** Send these; they are as they were before, so that those in doubt are looked up first. */
  | { as: 'send'; rows: StoredOperation[] }
  /** Somebody wants a pause or a stop: look up what nobody knows of, and send nothing. */
  | { as: 'settle'; rows: StoredOperation[] }
  | { as: 'wait'; seconds: number }
  /** Nothing is left, or what somebody wants of the run may come about now. */
  | { as: 'end'; wish: RunWish | null }
  /** The plan rests or is finished. */
  | { as: 'over' }

/** Seconds after which a worker that has nothing to do looks again. */
const longestWait = 1

const isOpen = inArray(planOperations.status, ['planned', 'sent'])

/**
 * Gives a worker its next operations and takes their writes from the quota; in one transaction. Any number of workers
 * may ask at once: they ask one after another, and none gets what another living one has.
 */
export async function takeTask(db: Db, asker: Asker): Promise<Task> {
  const { planId, now, most } = asker
  const levels = await readLevels(db, now)
  const [plan] = await db
    .select({ wish: plans.wish, status: plans.status, finishedAt: plans.finishedAt })
    .from(plans)
    .where(eq(plans.id, planId))
    .for('share')
  if (!plan || plan.finishedAt || (plan.status === 'paused' && !plan.wish)) return { as: 'over' }
  if (plan.wish) return takeDoubtful(db, asker, plan.wish)
  const { open, ready } = await findReady(db, asker)
  if (open.length === 0) return { as: 'end', wish: null }
  const pause = secondsUntilNext(open, now) ?? longestWait
  if (ready.length === 0 || willBeMore(open, ready, asker))
    return { as: 'wait', seconds: Math.min(longestWait, pause) }
  const rows = withinTeams(ready, levels.teams)
  if (rows.length === 0)
    return { as: 'wait', seconds: secondsUntil(quotas.teams.amount, levels.teams, quotas.teams) }
  // A whole batch or nothing: a call costs the same for one write as for twenty.
  const lacking = secondsUntil(Math.min(most, rows.length), levels.writes, quotas.writes)
  if (lacking > 0) return { as: 'wait', seconds: Math.min(longestWait, lacking) }
  const claimed = await claim(db, rows, asker)
  await writeLevel(db, 'writes', levels.writes - claimed.length, now)
  const forTeams = claimed.filter(({ operation }) => isForTeams(operation)).length
  if (forTeams > 0) await writeLevel(db, 'teams', levels.teams - forTeams, now)
  return claimed.length > 0 ? { as: 'send', rows: claimed } : { as: 'wait', seconds: 0 }
}

/** Whether a call that is not full yet will be, as soon as another one of this worker comes back. */
function willBeMore(
  open: readonly StoredOperation[],
  ready: readonly StoredOperation[],
  { worker, now, most }: Asker,
): boolean {
  if (ready.length === most || !open.some((row) => row.worker === worker)) return false
  return open.some((row) => isFree(row, now) && !ready.includes(row))
}

async function takeDoubtful(db: Db, asker: Asker, wish: RunWish): Promise<Task> {
  const { planId, now, most } = asker
  const sent = await db
    .select()
    .from(planOperations)
    .where(and(eq(planOperations.planId, planId), eq(planOperations.status, 'sent')))
    .orderBy(asc(planOperations.phase), asc(planOperations.id))
  if (sent.length === 0) return { as: 'end', wish }
  const rows = sent
    .filter((row) => isFree(row, now) && (row.notBefore === null || row.notBefore <= now))
    .slice(0, most)
  if (rows.length === 0)
    return { as: 'wait', seconds: Math.min(longestWait, secondsUntilNext(sent, now) ?? longestWait) }
  return { as: 'settle', rows: await claim(db, rows, asker) }
}

/** Looks at the first open operations, and at more of them as long as too few are ready. */
async function findReady(db: Db, { planId, now, most }: Asker) {
  for (let width = 6 * most; ; width *= 4) {
    const open = await db
      .select()
      .from(planOperations)
      .where(and(eq(planOperations.planId, planId), isOpen))
      .orderBy(asc(planOperations.phase), asc(planOperations.id))
      .limit(width)
    const ready = pickReady(open, now, most)
    if (ready.length === most || open.length < width) return { open, ready }
  }
}

/** The first operations of which Teams takes its own part now. */
function withinTeams(rows: readonly StoredOperation[], level: number): StoredOperation[] {
  let left = Math.floor(level)
  return rows.filter(({ operation }) => !isForTeams(operation) || left-- > 0)
}

/** Takes operations; of those that came back to life meanwhile their own worker keeps hold. Rows as they were before. */
async function claim(
  db: Db,
  rows: readonly StoredOperation[],
  { worker, now, until }: Asker,
): Promise<StoredOperation[]> {
  const isStillFree = or(isNull(planOperations.worker), lte(planOperations.claimedUntil, now))
  const ids = rows.map(({ id }) => id)
  const taken = await db
    .update(planOperations)
    .set({ status: 'sent', worker, claimedUntil: until })
    .where(and(inArray(planOperations.id, ids), isOpen, isStillFree))
    .returning({ id: planOperations.id })
  return rows.filter(({ id }) => taken.some((one) => one.id === id))
}

/** What is left of each quota. Whoever reads it here asks alone until the transaction ends. */
async function readLevels(db: Db, now: Date): Promise<Record<QuotaName, number>> {
  const read = () => db.select().from(quotaLevels).orderBy(asc(quotaLevels.quota)).for('update')
  let rows = await read()
  if (rows.length === 0) {
    await db
      .insert(quotaLevels)
      .values({ quota: 'writes', level: quotas.writes.amount, at: now })
      .onConflictDoNothing()
    rows = await read()
  }
  const levelOf = (name: QuotaName) =>
    levelNow(
      quotas[name],
      rows.find(({ quota }) => quota === name),
      now,
    )
  return { writes: levelOf('writes'), teams: levelOf('teams') }
}

async function writeLevel(db: Db, quota: QuotaName, level: number, at: Date): Promise<void> {
  await db
    .insert(quotaLevels)
    .values({ quota, level, at })
    .onConflictDoUpdate({ target: quotaLevels.quota, set: { level, at } })
}

/** How many writes are left of the quota, for a look at it. */
export async function writesLeft(db: Db, now: Date): Promise<number> {
  const [row] = await db.select().from(quotaLevels).where(eq(quotaLevels.quota, 'writes'))
  return levelNow(quotas.writes, row, now)
}

/** Graph says that the quota is used up, by somebody else perhaps: from now on only what flows in is taken. */
export async function emptyQuota(db: Db, quota: QuotaName, now: Date): Promise<void> {
  await writeLevel(db, quota, 0, now)
}

/** A sign of life: what this worker holds stays its own until then. */
export async function renewClaims(db: Db, worker: string, until: Date): Promise<void> {
  await db.update(planOperations).set({ claimedUntil: until }).where(eq(planOperations.worker, worker))
}

/** Lets go of what a worker holds; what it has sent is looked up by the next one. */
export async function releaseClaims(db: Db, worker: string): Promise<void> {
  await db
    .update(planOperations)
    .set({ worker: null, claimedUntil: null })
    .where(eq(planOperations.worker, worker))
}

/** Of these operations those that are still in this worker's hands, kept there until the transaction ends. */
export async function heldOf(db: Db, worker: string, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .select({ id: planOperations.id })
    .from(planOperations)
    .where(and(inArray(planOperations.id, [...ids]), eq(planOperations.worker, worker)))
    .for('update')
  return new Set(rows.map(({ id }) => id))
}

/** Writes down that operations ended. */
export async function endOperations(
  db: Db,
  ids: readonly number[],
  status: 'done' | 'failed',
  problem: Said | null = null,
): Promise<void> {
  if (ids.length === 0) return
  await db
    .update(planOperations)
    .set({ status, problem, worker: null, claimedUntil: null, notBefore: null })
    .where(inArray(planOperations.id, [...ids]))
}

/** Puts an operation back until its time comes; one that is in doubt is looked up then. */
export async function postpone(
  db: Db,
  id: number,
  { isInDoubt, isCounted, until }: { isInDoubt: boolean; isCounted: boolean; until: Date | null },
): Promise<void> {
  await db
    .update(planOperations)
    .set({
      status: 'planned',
      inDoubt: isInDoubt,
      attempts: sql`${planOperations.attempts} + ${isCounted ? 1 : 0}`,
      worker: null,
      claimedUntil: null,
      notBefore: until,
    })
    .where(eq(planOperations.id, id))
}

/** Puts smaller operations in the place of one that Graph refused as a whole. */
export async function splitOperation(
  db: Db,
  { id, planId }: StoredOperation,
  parts: readonly { phase: number; operation: Operation }[],
): Promise<void> {
  await db.delete(planOperations).where(eq(planOperations.id, id))
  await writeOperations(db, planId, parts)
}

/** Which of these people and groups plans have made so lately that not every part of the directory may know them. */
export async function madeSince(db: Db, names: readonly string[], since: Date): Promise<Set<string>> {
  const of = (name: 'person' | 'group') => sql<string | null>`${planOperations.operation} ->> ${name}`
  const rows = await db
    .select({ person: of('person'), group: of('group') })
    .from(planOperations)
    .innerJoin(plans, eq(plans.id, planOperations.planId))
    .where(
      and(
        eq(planOperations.status, 'done'),
        inArray(sql`${planOperations.operation} ->> 'kind'`, [
          'createUser',
          'restoreUser',
          'createGroup',
          'restoreGroup',
        ]),
        or(isNull(plans.finishedAt), gt(plans.finishedAt, since)),
        or(inArray(of('person'), [...names]), inArray(of('group'), [...names])),
      ),
    )
  return new Set(rows.flatMap(({ person, group }) => person ?? group ?? []))
}
