import { and, arrayOverlaps, asc, eq, exists, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { Step } from './approvals.ts'
import type { ApproverRole } from './kind.ts'
import type { Status } from './schema.ts'
import { type StoredRequest, shownColumns } from './store.ts'
import { approvalSteps, requests } from './tables.ts'

const isOpen = and(isNotNull(approvalSteps.openSince), isNull(approvalSteps.outcome))

/** Writes what approvals a new request needs; those of the first stage have their turn at once. */
export async function writeSteps(
  db: Db,
  requestId: string,
  steps: readonly { stage: number; roles: ApproverRole[] }[],
  now: Date,
): Promise<void> {
  if (steps.length === 0) return
  const first = Math.min(...steps.map(({ stage }) => stage))
  await db.insert(approvalSteps).values(
    steps.map(({ stage, roles }, at) => ({
      requestId,
      place: at + 1,
      stage,
      roles,
      openSince: stage === first ? now : null,
    })),
  )
}

/** The approvals of each of these requests, in their order; requests that need none are not in it. */
export async function stepsOf(db: Db, requestIds: readonly string[]): Promise<Map<string, Step[]>> {
  const found = new Map<string, Step[]>()
  if (requestIds.length === 0) return found
  const rows = await db
    .select()
    .from(approvalSteps)
    .where(inArray(approvalSteps.requestId, [...new Set(requestIds)]))
    .orderBy(asc(approvalSteps.requestId), asc(approvalSteps.place))
  for (const { requestId, ...step } of rows) {
    const steps = found.get(requestId)
    if (steps) steps.push(step)
    else found.set(requestId, [step])
  }
  return found
}

/** Writes a decision down, or takes it away when everything of it is null. */
export async function changeStep(
  db: Db,
  requestId: string,
  place: number,
  decision: Pick<Step, 'decidedBy' | 'insteadOf' | 'decidedAt' | 'outcome' | 'version'>,
): Promise<void> {
  await db
    .update(approvalSteps)
    .set(decision)
    .where(and(eq(approvalSteps.requestId, requestId), eq(approvalSteps.place, place)))
}

/** These approvals have moved their request on: they are told of once, and can no longer be undone. */
export async function markTold(db: Db, requestId: string, places: readonly number[]): Promise<void> {
  await db
    .update(approvalSteps)
    .set({ version: null })
    .where(and(eq(approvalSteps.requestId, requestId), inArray(approvalSteps.place, [...places])))
}

/** From now on it is the turn of these steps. */
export async function openThese(
  db: Db,
  requestId: string,
  places: readonly number[],
  now: Date,
): Promise<void> {
  await db
    .update(approvalSteps)
    .set({ openSince: now })
    .where(and(eq(approvalSteps.requestId, requestId), inArray(approvalSteps.place, [...places])))
}

/** Requests with an approval of one of these roles that waits, the oldest first. */
export function waitingFor(db: Db, roles: readonly ApproverRole[], limit: number): Promise<StoredRequest[]> {
  if (roles.length === 0) return Promise.resolve([])
  const waits = db
    .select({ place: approvalSteps.place })
    .from(approvalSteps)
    .where(
      and(eq(approvalSteps.requestId, requests.id), isOpen, arrayOverlaps(approvalSteps.roles, [...roles])),
    )
  return db
    .select(shownColumns)
    .from(requests)
    .where(and(inArray(requests.status, ['received', 'asking']), exists(waits)))
    .orderBy(asc(requests.number))
    .limit(limit)
}

/** Whether it is the turn of an approval now: not while its requester is asked something. */
export function isWaiting(
  status: Status,
  { openSince, outcome }: Pick<Step, 'openSince' | 'outcome'>,
): boolean {
  return status === 'received' && openSince !== null && outcome === null
}

/** Approvals that wait and of which somebody may have to be reminded, the oldest first. */
export async function unremindedSteps(
  db: Db,
  limit: number,
): Promise<{ requestId: string; place: number; openSince: Date }[]> {
  const rows = await db
    .select({
      requestId: approvalSteps.requestId,
      place: approvalSteps.place,
      openSince: approvalSteps.openSince,
    })
    .from(approvalSteps)
    .innerJoin(requests, eq(requests.id, approvalSteps.requestId))
    .where(and(isOpen, isNull(approvalSteps.climbedAt), eq(requests.status, 'received')))
    .orderBy(asc(approvalSteps.openSince))
    .limit(limit)
  return rows.flatMap(({ openSince, ...row }) => (openSince ? [{ ...row, openSince }] : []))
}

/** Notes that those who are asked for an approval were reminded, or that the role above was asked. */
export async function markStep(
  db: Db,
  requestId: string,
  place: number,
  marks: Pick<Step, 'remindedAt' | 'climbedAt'>,
): Promise<void> {
  await db
    .update(approvalSteps)
    .set(marks)
    .where(and(eq(approvalSteps.requestId, requestId), eq(approvalSteps.place, place)))
}

/** Requests whose last approval moved nothing on: work left by a lost job. */
export async function notMovedOnSince(db: Db, before: Date): Promise<{ id: string; version: number }[]> {
  return db
    .select({ id: requests.id, version: requests.version })
    .from(requests)
    .innerJoin(approvalSteps, eq(approvalSteps.requestId, requests.id))
    .where(
      and(
        eq(requests.status, 'received'),
        eq(approvalSteps.outcome, 'approved'),
        isNotNull(approvalSteps.version),
        lt(approvalSteps.decidedAt, before),
      ),
    )
}
