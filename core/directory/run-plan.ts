import { randomUUID } from 'node:crypto'
import { dropUnusedSecrets } from '../accounts/store.ts'
import type { Db, JobContext } from '../context.ts'
import { check } from '../drift/check.ts'
import { refresh } from '../people/refresh.ts'
import { Refusal } from '../refusal.ts'
import { rosterAsAmended } from '../rosters/amendments-store.ts'
import { prepare as prepareSlips } from '../slips/prepare.ts'
import { job } from '../use-case.ts'
import { carryOut, type Run, settle } from './carry-out.ts'
import { changesOfClasses } from './known-changes.ts'
import {
  changePlan,
  knowledgeFor,
  operationsOf,
  planById,
  planForUpdate,
  readProgress,
  type StoredPlan,
} from './plan-store.ts'
import { planTitle } from './rules.ts'
import { releaseClaims, renewClaims, takeTask } from './run-store.ts'
import { onePlanInput } from './schema.ts'
import { classesOf, homeClasses } from './school-classes.ts'
import { allClassGroups, applyKnownChanges, keepClosing, releaseNamesTakenAt } from './store.ts'

/** So many operations go out together: a batch of Graph. */
const operationsAtOnce = 20
/** So many batches of one worker are on their way side by side; a kill leaves at most these to be looked up. */
const lanes = 4
const claimSeconds = 60
/** After so many batches in a row without any answer the run waits for the queue to try again. */
const mostSilent = 3

/**
 * Carries out an approved plan. It may be killed at any point and goes on where it was, and any number of workers may
 * carry out one plan side by side: each claims what it sends. When Graph does not answer the plan waits, and the queue
 * tries again.
 */
export const runPlan = job('directory/run-plan', {
  input: onePlanInput,
  heartbeatSeconds: 10,
  async run(context, { planId }) {
    const { db } = context
    const run = await openRun(context, planId)
    if (!run?.plan.approvedAt || run.plan.finishedAt || isAtRest(run.plan)) return
    await begin(context, planId)
    const renewal = setInterval(() => {
      void renewClaims(db, run.worker, claimEnd(context)).catch(() => {})
    }, claimSeconds * 250)
    try {
      const end = await workInLanes(context, run)
      if (end === 'pause') await hold(context, planId)
      else if (end !== 'over') await finish(context, run)
    } catch (error) {
      await releaseClaims(db, run.worker)
      if (!(error instanceof Refusal && error.kind === 'unavailable')) throw error
      const plan = await planById(db, planId)
      // What is in doubt while Microsoft 365 is away is looked up when somebody goes on.
      if (plan?.wish === 'pause') return await hold(context, planId)
      await putOff(context, planId)
      throw error
    } finally {
      clearInterval(renewal)
    }
  },
})

const isAtRest = ({ status, wish }: StoredPlan) => status === 'paused' && !wish

function claimEnd({ clock }: JobContext): Date {
  return new Date(clock.now().getTime() + claimSeconds * 1000)
}

/** How the lanes ended: nothing is left, somebody's wish may come about, or there was nothing to do here. */
type LaneEnd = 'done' | 'pause' | 'stop' | 'over'

/** What the lanes of one worker share. */
interface Lanes {
  /** Lanes that wait for another one to have written something down. */
  waiting: Set<() => void>
  silent: number
  isBroken: boolean
}

async function workInLanes(context: JobContext, run: Run): Promise<LaneEnd> {
  const shared: Lanes = { waiting: new Set(), silent: 0, isBroken: false }
  const ends = await Promise.allSettled(
    Array.from({ length: lanes }, () =>
      workInLane(context, run, shared).catch((error: unknown) => {
        shared.isBroken = true
        throw error
      }),
    ),
  )
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken) throw broken.reason
  const reached = ends.flatMap((end) => (end.status === 'fulfilled' ? end.value : []))
  return reached.find((end) => end !== 'over') ?? 'over'
}

async function workInLane(context: JobContext, run: Run, shared: Lanes): Promise<LaneEnd> {
  const { transact, clock, stillAlive } = context
  while (!shared.isBroken) {
    await stillAlive()
    const task = await transact(({ db }) =>
      takeTask(db, {
        planId: run.plan.id,
        worker: run.worker,
        now: clock.now(),
        until: claimEnd(context),
        most: operationsAtOnce,
      }),
    )
    if (task.as === 'over') return 'over'
    if (task.as === 'end') return task.wish ?? 'done'
    if (task.as === 'wait') await Promise.race([clock.wait(task.seconds), written(shared)])
    if (task.as === 'settle') await settle(context, run, task.rows)
    if (task.as === 'send') {
      const { answered } = await carryOut(context, run, task.rows)
      shared.silent = answered > 0 ? 0 : shared.silent + 1
      if (shared.silent >= mostSilent) throw new Refusal('unavailable', 'common/refused.unavailable')
    }
    if (task.as !== 'wait') for (const goOn of shared.waiting) goOn()
  }
  return 'over'
}

function written({ waiting }: Lanes): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      waiting.delete(goOn)
      resolve()
    }
    waiting.add(goOn)
  })
}

async function begin({ transact, clock }: JobContext, planId: string): Promise<void> {
  await transact(async ({ db }) => {
    const plan = await planForUpdate(db, planId)
    // Another worker may have ended it a moment ago, or let it rest.
    if (!plan || plan.finishedAt || plan.status === 'paused') return
    const now = clock.now()
    const isGoingOn = plan.status === 'running' && plan.runningSince !== null
    const { done, failed } = await readProgress(db, planId)
    await changePlan(db, planId, {
      status: 'running',
      startedAt: plan.startedAt ?? now,
      ...(isGoingOn ? {} : { runningSince: now, endedBefore: done + failed }),
    })
  })
}

/** Says that a run waits for Microsoft 365. */
async function putOff({ transact }: JobContext, planId: string): Promise<void> {
  await transact(async ({ db }) => {
    const plan = await planForUpdate(db, planId)
    if (plan?.status === 'running') await changePlan(db, planId, { status: 'waiting' })
  })
}

/** Lets a run rest that was asked to pause, unless somebody has thought again. */
async function hold({ transact }: JobContext, planId: string): Promise<void> {
  await transact(async ({ db, start }) => {
    const plan = await planForUpdate(db, planId)
    if (!plan || plan.finishedAt || isAtRest(plan)) return
    if (plan.wish === 'pause') await changePlan(db, planId, { status: 'paused', wish: null })
    else await start(runPlan, { planId }, { key: planId })
  })
}

async function openRun({ db }: JobContext, planId: string): Promise<Run | null> {
  const plan = await planById(db, planId)
  const roster = plan && (await rosterAsAmended(db, plan.rosterId))
  if (!plan || !roster) return null
  const { classGroups } = await knowledgeFor(db, roster.document.schoolIds)
  const list = classesOf(roster.document, classGroups)
  const classes = new Map(list.map((one) => [one.key, one]))
  return { plan, roster: roster.document, classes, homes: homeClasses(list), worker: randomUUID() }
}

async function finish(context: JobContext, run: Run): Promise<void> {
  const { transact, clock } = context
  const planId = run.plan.id
  await transact(async ({ db, tell, start, record }) => {
    if ((await planForUpdate(db, planId))?.finishedAt !== null) return
    const { done, failed, total } = await readProgress(db, planId)
    const left = total - done - failed
    const status = left > 0 ? 'stopped' : failed > 0 ? 'doneWithFaults' : 'done'
    await keepClassNames(db, run, left > 0)
    await keepClosing(db, await openTeamsOf(db, run.plan), 'due')
    if (left > 0) await releaseUnusedNames(db, run.plan)
    await dropUnusedSecrets(db, planId, await doubtfulNewcomers(db, planId))
    await changePlan(db, planId, { status, finishedAt: clock.now(), wish: null })
    await record(planId, { status, done, failed })
    await tell({
      personId: run.plan.approvedBy ?? run.plan.madeBy,
      word: `directory/told.${status}`,
      params: { roster: planTitle(run.plan), n: left > 0 ? left : failed },
      link: `/accounts/${planId}`,
    })
    await start(refresh, {}, { key: 'now' })
    await start(prepareSlips, { planId }, { key: planId })
    await start(check, { by: 'run' }, { key: 'run' })
  })
}

/**
 * What each class is called now; of a run that was stopped only where the group was renamed. An undo has told that
 * when it was approved.
 */
async function keepClassNames(db: Db, { plan, roster, classes }: Run, isStopped: boolean): Promise<void> {
  if (plan.undoes) return
  const names = new Map([...classes].map(([key, { name }]) => [key, name]))
  const renamed = isStopped ? await doneGroupsOf(db, plan.id) : null
  const groups = (await allClassGroups(db)).filter(({ key }) => renamed?.includes(key) ?? true)
  const changes = changesOfClasses(groups, isStopped ? [] : roster.schoolIds, names)
  await applyKnownChanges(db, changes)
  await changePlan(db, plan.id, { knownChanges: [...plan.knownChanges, ...changes] })
}

/** Teams of classes that are no more which could not be archived: the next plan tries again. */
async function openTeamsOf(db: Db, { id, undoes }: StoredPlan): Promise<string[]> {
  if (undoes) return []
  return (await operationsOf(db, id)).flatMap(({ operation, status }) =>
    operation.kind === 'archiveTeam' && status !== 'done' ? [operation.group] : [],
  )
}

/** People whose account may have been made although no answer ever came: a later plan finds out. */
async function doubtfulNewcomers(db: Db, planId: string): Promise<string[]> {
  return (await operationsOf(db, planId)).flatMap(({ operation, status, inDoubt }) =>
    operation.kind === 'createUser' && status !== 'done' && inDoubt ? [operation.person] : [],
  )
}

async function releaseUnusedNames(db: Db, { id, approvedAt }: StoredPlan): Promise<void> {
  const names = (await operationsOf(db, id)).flatMap(({ operation, status, inDoubt }) =>
    operation.kind === 'createUser' && status !== 'done' && !inDoubt
      ? [operation.user.userPrincipalName]
      : [],
  )
  if (approvedAt) await releaseNamesTakenAt(db, names, approvedAt)
}

async function doneGroupsOf(db: Db, planId: string): Promise<string[]> {
  return (await operationsOf(db, planId)).flatMap(({ operation, status }) =>
    operation.kind === 'changeGroup' && status === 'done' ? [operation.group] : [],
  )
}
