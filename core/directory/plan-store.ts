import {
  and,
  asc,
  desc,
  eq,
  exists,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import { namesOf } from '../people/store.ts'
import { readExceptions } from './exceptions-store.ts'
import { inParts } from './in-parts.ts'
import type { Operation } from './operation.ts'
import type { LikelyMatch, Said } from './schema.ts'
import type { Known } from './snapshot.ts'
import {
  accounts,
  classGroups,
  explained,
  matches,
  planOperations,
  plans,
  signInNames,
  tenantUsers,
} from './tables.ts'

export type StoredPlan = typeof plans.$inferSelect
export type StoredOperation = typeof planOperations.$inferSelect

/** Keeps planning and approving one at a time until the transaction ends. */
export async function lockPlanning(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.planning})`)
}

export async function writePlan(db: Db, plan: typeof plans.$inferInsert): Promise<void> {
  await db.insert(plans).values(plan)
}

export async function planById(db: Db, id: string): Promise<StoredPlan | undefined> {
  const [row] = await db.select().from(plans).where(eq(plans.id, id))
  return row
}

/** A plan that nobody else changes until the transaction ends. */
export async function planForUpdate(db: Db, id: string): Promise<StoredPlan | undefined> {
  const [row] = await db.select().from(plans).where(eq(plans.id, id)).for('update')
  return row
}

export async function changePlan(db: Db, id: string, changes: Partial<StoredPlan>): Promise<void> {
  await db.update(plans).set(changes).where(eq(plans.id, id))
}

const running = and(isNotNull(plans.approvedAt), isNull(plans.finishedAt))

/** What finished plans changed for one person, the latest first; `by` approved the plan. */
export async function changesInPlans(
  db: Db,
  sourceId: string,
  limit: number,
): Promise<{ planId: string; at: string; by: string; changes: Said[] }[]> {
  const path = '$[*].people[*] ? (@.sourceId == $id).changes[*]'
  const changes = sql<
    Said[]
  >`jsonb_path_query_array(${plans.differences}, ${path}::jsonpath, ${JSON.stringify({ id: sourceId })}::jsonb)`
  const rows = await db
    .select({ planId: plans.id, at: plans.finishedAt, by: plans.approvedBy, changes })
    .from(plans)
    .where(
      and(isNotNull(plans.finishedAt), isNotNull(plans.approvedAt), sql`jsonb_array_length(${changes}) > 0`),
    )
    .orderBy(desc(plans.finishedAt))
    .limit(limit)
  const names = await namesOf(
    db,
    rows.flatMap(({ by }) => by ?? []),
  )
  return rows.flatMap(({ planId, at, by, changes }) =>
    at ? [{ planId, at: at.toISOString(), by: names.get(by ?? '') ?? '', changes }] : [],
  )
}

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

const undecided = ['ready', 'empty', 'confirming', 'halted'] as const

/** Marks every plan that still waits for people as outdated, but for one. */
export async function outdateOtherPlans(db: Db, but: string | null): Promise<void> {
  const others = but ? ne(plans.id, but) : undefined
  await db
    .update(plans)
    .set({ status: 'outdated' })
    .where(and(inArray(plans.status, [...undecided]), others))
}

/** Whether a plan is being made, waits for people or runs. */
export async function isPlanOpen(db: Db): Promise<boolean> {
  const open = inArray(plans.status, ['reading', 'ready', 'confirming', 'waiting', 'running', 'paused'])
  return (await db.select({ id: plans.id }).from(plans).where(open).limit(1)).length > 0
}

/** A plan of a roster that nobody took back. */
export const stands = and(isNull(plans.undoes), isNull(plans.undoneBy))

/** The last plan of a roster that was carried out and stands. */
export async function lastCarriedOut(db: Db): Promise<StoredPlan | undefined> {
  const [row] = await db
    .select()
    .from(plans)
    .where(
      and(isNotNull(plans.finishedAt), isNotNull(plans.approvedAt), eq(plans.scope, 'everything'), stands),
    )
    .orderBy(desc(plans.approvedAt))
    .limit(1)
  return row
}

/** The plans that were carried out after another one and stand, the last one first. */
export function carriedOutAfter(db: Db, { id, approvedAt }: StoredPlan): Promise<{ rosterName: string }[]> {
  const after = approvedAt ? gt(plans.approvedAt, approvedAt) : undefined
  return db
    .select({ rosterName: plans.rosterName })
    .from(plans)
    .where(and(isNotNull(plans.finishedAt), after, stands, ne(plans.id, id)))
    .orderBy(desc(plans.approvedAt))
}

/** Writes down that a plan takes another one back as a whole; what that one had taken back stands again. */
export async function markUndone(db: Db, by: StoredPlan): Promise<void> {
  let taken = by
  for (let isTaken = true; taken.undoes && !taken.undoesOnly; isTaken = !isTaken) {
    await changePlan(db, taken.undoes, { undoneBy: isTaken ? taken.id : null })
    const next = await planById(db, taken.undoes)
    if (!next) return
    taken = next
  }
}

/** For whom alone a plan was taken back. */
export async function undonePeople(db: Db, planId: string): Promise<Set<string>> {
  const rows = await db
    .select({ only: plans.undoesOnly })
    .from(plans)
    .where(
      and(
        eq(plans.undoes, planId),
        isNotNull(plans.undoesOnly),
        isNotNull(plans.approvedAt),
        isNull(plans.undoneBy),
      ),
    )
  return new Set(rows.flatMap(({ only }) => only?.sourceId ?? []))
}

/** How many people left before a moment and still have an account, as far as Talka has read. */
export async function dueLeavers(db: Db, before: Date): Promise<number> {
  const account = db
    .select({ id: tenantUsers.id })
    .from(tenantUsers)
    .where(eq(tenantUsers.id, accounts.objectId))
  return db.$count(accounts, and(lt(accounts.leftAt, before), exists(account)))
}

/** Whether the clock's last plan of deletions was halted by a brake or declined by a person since a moment. */
export async function wereDeletionsStopped(db: Db, since: Date): Promise<boolean> {
  const [last] = await db
    .select({ status: plans.status })
    .from(plans)
    .where(and(eq(plans.scope, 'deletions'), gt(plans.madeAt, since)))
    .orderBy(desc(plans.madeAt))
    .limit(1)
  return last?.status === 'halted' || last?.status === 'declined'
}

/** The likely matches that plans offer and nobody has carried out or outdated. */
export async function openMatches(db: Db): Promise<LikelyMatch[]> {
  const rows = await db
    .select({ matches: plans.matches })
    .from(plans)
    .where(notInArray(plans.status, ['refused', 'declined', 'outdated']))
    .orderBy(desc(plans.madeAt))
    .limit(5)
  return rows.flatMap(({ matches }) => matches)
}

/** Plans with the roster they follow and how far they are, newest first. */
export function listPlans(db: Db, only?: string) {
  const {
    differences: _differences,
    matches: _matches,
    leavers: _leavers,
    knownChanges: _knownChanges,
    ...head
  } = getTableColumns(plans)
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
      total: counted.total,
      done: counted.done,
      failed: counted.failed,
    })
    .from(plans)
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
  await inParts(operations, (part) =>
    db.insert(planOperations).values(part.map((one) => ({ ...one, planId }))),
  )
}

/** Every operation of a plan, in the order in which they are carried out. */
export function operationsOf(db: Db, planId: string): Promise<StoredOperation[]> {
  return db
    .select()
    .from(planOperations)
    .where(eq(planOperations.planId, planId))
    .orderBy(asc(planOperations.phase), asc(planOperations.id))
}

/** How many operations a plan has, and how many of them are done and have failed. */
export async function readProgress(db: Db, planId: string) {
  const [row] = await listPlans(db, planId)
  return { total: row?.total ?? 0, done: row?.done ?? 0, failed: row?.failed ?? 0 }
}

/** Plans that are neither finished nor waiting for a person. */
export function unfinishedPlans(db: Db): Promise<{ id: string; approvedAt: Date | null }[]> {
  return db
    .select({ id: plans.id, approvedAt: plans.approvedAt })
    .from(plans)
    .where(and(inArray(plans.status, ['reading', 'running', 'waiting']), isNull(plans.finishedAt)))
}

/** What Talka remembers of the tenant besides what Graph says, for a plan of these schools. */
export async function knowledgeFor(db: Db, schoolIds: readonly string[]): Promise<Known> {
  const carriedOut = await db
    .select({ year: plans.schoolYear, schoolIds: plans.schoolIds })
    .from(plans)
    .where(and(isNotNull(plans.approvedAt), stands))
  const years = carriedOut.flatMap((one) =>
    one.schoolIds.some((id) => schoolIds.includes(id)) ? (one.year ?? []) : [],
  )
  return {
    accounts: await db.select().from(accounts),
    signInNames: await db.select().from(signInNames),
    classGroups: await db.select().from(classGroups),
    decided: await db.select().from(matches),
    exceptions: await readExceptions(db),
    explained: (await db.select().from(explained)).map(({ sourceId }) => sourceId),
    lastYear: years.length > 0 ? Math.max(...years) : null,
  }
}
