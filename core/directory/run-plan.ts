import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { dropUnusedSecrets } from '../accounts/store.ts'
import type { JobContext } from '../context.ts'
import { refresh } from '../people/refresh.ts'
import { Refusal } from '../refusal.ts'
import { rosterById } from '../rosters/store.ts'
import { job } from '../use-case.ts'
import { carryOut, type Run } from './carry-out.ts'
import { mostBinds } from './operation.ts'
import { changePlan, claimPlan, knowledgeFor, nextOperations, planById, readProgress } from './plan-store.ts'
import { onePlanInput } from './schema.ts'
import { classesOf } from './school-classes.ts'
import { classGroupsOf, keepClassGroup, retireClassGroups } from './store.ts'

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
    if (!plan?.approvedAt || plan.finishedAt) return
    const worker = randomUUID()
    const claim = () => {
      const now = clock.now()
      return claimPlan(db, planId, worker, now, new Date(now.getTime() + leaseSeconds * 1000))
    }
    if (!(await claim())) throw new Error('another worker carries this plan out')
    const renewal = setInterval(() => void claim().catch(() => {}), (leaseSeconds * 1000) / 3)
    try {
      await changePlan(db, planId, { status: 'running', startedAt: plan.startedAt ?? clock.now() })
      await carryOutAll(context, planId, claim)
      await finish(context, planId)
    } catch (error) {
      const isDown = error instanceof Refusal && error.kind === 'unavailable'
      if (await claim())
        await changePlan(db, planId, { worker: null, ...(isDown ? { status: 'waiting' } : {}) })
      throw error
    } finally {
      clearInterval(renewal)
    }
  },
})

async function carryOutAll(
  context: JobContext,
  planId: string,
  claim: () => Promise<boolean>,
): Promise<void> {
  const { db, stillAlive } = context
  const run = await openRun(context, planId)
  if (!run) return
  for (;;) {
    const rows = await nextOperations(db, planId, operationsAtOnce)
    if (rows.length === 0) return
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
    const { done, failed } = await readProgress(db, planId)
    const status = failed > 0 ? 'doneWithFaults' : 'done'
    for (const group of await classGroupsOf(db, { keys: [...run.classes.keys()] })) {
      await keepClassGroup(db, { ...group, className: run.classes.get(group.key)?.name ?? group.className })
    }
    await retireClassGroups(db, run.roster.schoolIds, [...run.classes.keys()])
    await dropUnusedSecrets(db, planId)
    await changePlan(db, planId, { status, finishedAt: clock.now(), worker: null })
    await record(planId, { status, done, failed })
    await tell({
      personId: run.plan.approvedBy ?? run.plan.madeBy,
      word: `directory/told.${status}`,
      params: { roster: roster?.name ?? '', n: failed },
      link: `/accounts/${planId}`,
    })
    await start(refresh, {}, { key: 'now' })
  })
}
