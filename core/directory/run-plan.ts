import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { dropUnusedSecrets } from '../accounts/store.ts'
import type { Db, JobContext } from '../context.ts'
import { refresh } from '../people/refresh.ts'
import { Refusal } from '../refusal.ts'
import { rosterById } from '../rosters/store.ts'
import { job } from '../use-case.ts'
import { carryOut, type Run, settle } from './carry-out.ts'
import { mostBinds } from './operation.ts'
import {
  changePlan,
  claimPlan,
  knowledgeFor,
  nextOperations,
  operationsOf,
  planById,
  planForUpdate,
  readProgress,
  type StoredPlan,
  sentOperations,
} from './plan-store.ts'
import { onePlanInput } from './schema.ts'
import { classesOf } from './school-classes.ts'
import { classGroupsOf, keepClassGroup, releaseNamesTakenAt, retireClassGroups } from './store.ts'

/** Two batches of twenty, which go out side by side; a kill leaves at most these to be looked up. */
const operationsAtOnce = 2 * mostBinds
const leaseSeconds = 15

/**
 * Carries out an approved plan, batch by batch, phase by phase. It may be killed at any point and goes on where it
 * was; while one worker lives no other one touches the plan. When Graph does not answer the plan waits and the queue
 * tries again.
 */
export const runPlan = job('directory/run-plan', {
  input: onePlanInput,
  heartbeatSeconds: 10,
  async run(context, { planId }) {
    const { db, clock } = context
    const plan = await planById(db, planId)
    if (!plan?.approvedAt || plan.finishedAt || (plan.status === 'paused' && !plan.wish)) return
    const worker = randomUUID()
    const claim = () => {
      const now = clock.now()
      return claimPlan(db, planId, worker, now, new Date(now.getTime() + leaseSeconds * 1000))
    }
    if (!(await claim())) throw new Error('another worker carries this plan out')
    const renewal = setInterval(() => void claim().catch(() => {}), (leaseSeconds * 1000) / 3)
    try {
      if (plan.status !== 'paused') await begin(context, plan)
      const isAtEnd = await carryOutAll(context, planId, claim)
      if (isAtEnd) await finish(context, planId)
      else await hold(context, planId)
    } catch (error) {
      const isDown = error instanceof Refusal && error.kind === 'unavailable'
      const { wish } = (await planById(db, planId)) ?? {}
      // What is in doubt while Microsoft 365 is away is looked up when somebody goes on.
      if (isDown && wish === 'pause') return await hold(context, planId)
      const status = isDown && plan.status !== 'paused' ? { status: 'waiting' as const } : {}
      if (await claim()) await changePlan(db, planId, { worker: null, ...status })
      throw error
    } finally {
      clearInterval(renewal)
    }
  },
})

async function begin({ db, clock }: JobContext, plan: StoredPlan): Promise<void> {
  const now = clock.now()
  const isGoingOn = plan.status === 'running' && plan.runningSince !== null
  const { done, failed } = await readProgress(db, plan.id)
  await changePlan(db, plan.id, {
    status: 'running',
    startedAt: plan.startedAt ?? now,
    ...(isGoingOn ? {} : { runningSince: now, endedBefore: done + failed }),
  })
}

/** Lets a run rest that was asked to pause, unless somebody has thought again. */
async function hold({ transact }: JobContext, planId: string): Promise<void> {
  await transact(async ({ db, start }) => {
    const plan = await planForUpdate(db, planId)
    if (!plan || plan.finishedAt) return
    if (plan.wish === 'pause') await changePlan(db, planId, { status: 'paused', wish: null, worker: null })
    else await start(runPlan, { planId }, { key: planId })
  })
}

/** Carries operations out until none is left (true), or until somebody wants a pause (false) or a stop (true). */
async function carryOutAll(
  context: JobContext,
  planId: string,
  claim: () => Promise<boolean>,
): Promise<boolean> {
  const { db, stillAlive } = context
  const run = await openRun(context, planId)
  if (!run) return true
  for (;;) {
    const { wish } = (await planById(db, planId)) ?? {}
    if (wish) {
      await settle(context, run, await sentOperations(db, planId))
      return wish === 'stop'
    }
    const rows = await nextOperations(db, planId, operationsAtOnce)
    if (rows.length === 0) return true
    // What was not there a moment ago gets a little time before it is asked for again.
    const tried = Math.max(...rows.map(({ attempts, status }) => (status === 'planned' ? attempts : 0)))
    if (tried > 0) await wait(2 ** (tried - 1) * 1000)
    if (!(await claim())) throw new Error('another worker has taken this plan over')
    await carryOut(context, run, rows)
    await stillAlive()
  }
}

async function openRun({ db }: JobContext, planId: string): Promise<Run | null> {
  const plan = await planById(db, planId)
  const roster = plan && (await rosterById(db, plan.rosterId))
  if (!plan || !roster) return null
  const { classGroups } = await knowledgeFor(db, roster.document.schoolIds)
  const classes = new Map(classesOf(roster.document, classGroups).map((one) => [one.key, one]))
  return { plan, roster: roster.document, classes }
}

async function finish(context: JobContext, planId: string): Promise<void> {
  const { db: outer, transact, clock } = context
  const run = await openRun(context, planId)
  if (!run) return
  const roster = await rosterById(outer, run.plan.rosterId)
  await transact(async ({ db, tell, start, record }) => {
    if ((await planForUpdate(db, planId))?.finishedAt !== null) return
    const { done, failed, total } = await readProgress(db, planId)
    const left = total - done - failed
    const status = left > 0 ? 'stopped' : failed > 0 ? 'doneWithFaults' : 'done'
    await keepClassNames(db, run, left > 0)
    if (left > 0) await releaseUnusedNames(db, run.plan)
    await dropUnusedSecrets(db, planId)
    await changePlan(db, planId, { status, finishedAt: clock.now(), worker: null, wish: null })
    await record(planId, { status, done, failed })
    await tell({
      personId: run.plan.approvedBy ?? run.plan.madeBy,
      word: `directory/told.${status}`,
      params: { roster: roster?.name ?? '', n: left > 0 ? left : failed },
      link: `/accounts/${planId}`,
    })
    await start(refresh, {}, { key: 'now' })
  })
}

/** What each class is called now; of a run that was stopped only where the group was renamed. */
async function keepClassNames(db: Db, { plan, roster, classes }: Run, isStopped: boolean): Promise<void> {
  const keys = [...classes.keys()]
  const renamed = isStopped ? await doneGroupsOf(db, plan.id) : keys
  for (const group of await classGroupsOf(db, { keys: renamed })) {
    await keepClassGroup(db, { ...group, className: classes.get(group.key)?.name ?? group.className })
  }
  if (!isStopped) await retireClassGroups(db, roster.schoolIds, keys)
}

async function releaseUnusedNames(db: Db, { id, approvedAt }: StoredPlan): Promise<void> {
  const names = (await operationsOf(db, id)).flatMap(({ operation, status }) =>
    operation.kind === 'createUser' && status !== 'done' ? [operation.user.userPrincipalName] : [],
  )
  if (approvedAt) await releaseNamesTakenAt(db, names, approvedAt)
}

async function doneGroupsOf(db: Db, planId: string): Promise<string[]> {
  return (await operationsOf(db, planId)).flatMap(({ operation, status }) =>
    operation.kind === 'changeGroup' && status === 'done' ? [operation.group] : [],
  )
}
