import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import type { Db } from './context.ts'
import type { Database } from './database/connect.ts'
import { describeError } from './report-bug.ts'
import type { Job } from './use-case.ts'

/** The queue of jobs, on the same database: a job is visible when the transaction that started it is committed. */
export interface Jobs {
  send(db: Db, name: string, input: object, options?: { afterSeconds?: number; key?: string }): Promise<void>
  /** Says that there may be work now; the edge decides who does it (this process, or a queue in Azure). */
  wake(): void
}

/** The queue together with the worker's side of it, for the process that does jobs. */
export interface JobQueue extends Jobs {
  onWake(listener: () => void): void
  /**
   * Does every job that is due until none is left or `until` has passed, when a long job is left at its next step for
   * another drain; says how many. May be called again while
   * it works: up to four drains share the work of one kind.
   */
  drain(run: RunJob, until?: Date): Promise<number>
  /** Does what a person waits for: until it is done the jobs of this process stand back at their next step, if not for long. */
  attend<Result>(work: () => Promise<Result>): Promise<Result>
  /** Takes no more jobs, waits for those in hand to reach their next step, and closes. */
  stop(): Promise<void>
}

type AnyJob = Job<string, z.ZodType, unknown>
type RunJob = (job: AnyJob, input: unknown, stillAlive: () => Promise<void>) => Promise<unknown>

const retries = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 300 }
const atOnce = 4
/** A crowd of people must not keep jobs from ever going on. */
const standBackMs = 1_000

/**
 * Opens the queue and makes a queue for each job. A job that throws is tried again after 2 s, 4 s … up to 5 min,
 * twenty times. A worker that dies is noticed after the job's heartbeat (pg-boss `heartbeatSeconds`, checked every
 * `monitorIntervalSeconds`).
 */
export async function openJobs(
  database: Database,
  jobs: readonly AnyJob[],
  log: (text: string, more?: object) => void,
) {
  const boss = new PgBoss({
    db: database.forJobs,
    backend: database.engine,
    schema: 'jobs',
    monitorIntervalSeconds: 2,
    superviseIntervalSeconds: 2,
    clockMonitorIntervalSeconds: 60,
    cronMonitorIntervalSeconds: 30,
    schedule: true,
  })
  boss.on('error', (error) => log('the job queue reported an error', describeError(error)))
  await boss.start()
  await keepQueues(boss, jobs)
  await keepSchedules(boss, jobs)
  let wakeUp = () => {}
  let stopping = false
  const loops = new Set<Promise<number>>()

  let waiting = 0
  /** The embedded database answers one question at a time, and a process has one thread: whoever waits goes first. */
  async function standBack(): Promise<void> {
    const until = Date.now() + standBackMs
    while (waiting > 0 && !stopping && Date.now() < until) await sleep(10)
  }

  async function doOne(job: AnyJob, run: RunJob, until: Date | undefined): Promise<boolean> {
    await standBack()
    const [taken] = await boss.fetch<object>(job.name)
    if (!taken) return false
    const beat = setInterval(
      () => void boss.touch(job.name, taken.id).catch(() => {}),
      job.heartbeatSeconds * 300,
    )
    let isLeft = false
    try {
      await run(job, taken.data, async () => {
        await standBack()
        // A long job is left between two of its steps; the next start goes on with it.
        isLeft = stopping || isOver(until)
        if (isLeft) throw new Error(stopping ? 'Talka is stopping' : 'the time of this drain is over')
        await boss.touch(job.name, taken.id)
      })
      await boss.complete(job.name, taken.id)
    } catch (error) {
      const failure = describeError(error)
      if (isLeft && !stopping) {
        // It did not fail: started anew, it keeps its tries.
        await boss.send(job.name, taken.data, { singletonKey: crypto.randomUUID() })
        await boss.complete(job.name, taken.id)
        return true
      }
      if (!stopping) log('a job failed and will be tried again', { job: job.name, ...failure })
      await boss.fail(job.name, taken.id, failure)
    } finally {
      clearInterval(beat)
    }
    return true
  }

  /** The kinds that have a job due now: one question, where asking each kind would be one a kind (pg-boss `job` table). */
  async function findDue(): Promise<AnyJob[]> {
    const { rows } = await database.forJobs.executeSql(
      `SELECT DISTINCT name FROM jobs.job
       WHERE state < 'active' AND NOT blocked AND start_after <= jobs.job_now()`,
    )
    const due = new Set(rows.map(({ name }) => name))
    return jobs.filter(({ name }) => due.has(name))
  }

  const isOver = (until: Date | undefined) => until !== undefined && until.getTime() <= Date.now()
  const working = new Map<string, number>()

  /** Does the due jobs of one kind one after another; a long job of one kind never keeps another kind waiting. */
  async function workOn(job: AnyJob, run: RunJob, until: Date | undefined): Promise<number> {
    const others = working.get(job.name) ?? 0
    if (others >= atOnce) return 0
    working.set(job.name, others + 1)
    let done = 0
    try {
      while (!stopping && !isOver(until) && (await doOne(job, run, until))) done++
    } finally {
      working.set(job.name, (working.get(job.name) ?? 1) - 1)
    }
    return done
  }

  const queue: JobQueue = {
    async send(db, name, input, options = {}) {
      await boss.send(name, input, {
        db: fromDrizzle(db as Parameters<typeof fromDrizzle>[0], sql),
        ...(options.afterSeconds ? { startAfter: options.afterSeconds } : {}),
        singletonKey: options.key ?? crypto.randomUUID(),
      })
    },
    async attend(work) {
      waiting++
      try {
        return await work()
      } finally {
        waiting--
      }
    },
    wake: () => wakeUp(),
    onWake(listener) {
      wakeUp = listener
    },
    async drain(run, until) {
      let done = 0
      while (!stopping && !isOver(until)) {
        const counts = await Promise.all(
          (await findDue()).map((job) => {
            const loop = workOn(job, run, until)
            loops.add(loop)
            return loop.finally(() => loops.delete(loop))
          }),
        )
        // What is due and was not done here is in the hands of others.
        const round = counts.reduce((sum, one) => sum + one, 0)
        if (round === 0) break
        done += round
      }
      return done
    },
    async stop() {
      stopping = true
      await Promise.allSettled(loops)
      await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
  return queue
}

/** Makes the queues that are new or are to be kept otherwise than before; those that stand as they should cost nothing. */
async function keepQueues(boss: PgBoss, jobs: readonly AnyJob[]): Promise<void> {
  const standing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  for (const job of jobs) {
    const options = {
      ...retries,
      heartbeatSeconds: job.heartbeatSeconds,
      expireInSeconds: 6 * 3600,
      deleteAfterSeconds: 7 * 24 * 3600,
    }
    const queue = standing.get(job.name)
    if (queue && isDeepStrictEqual({ ...queue, ...options }, { ...queue })) continue
    if (queue) await boss.updateQueue(job.name, options)
    else await boss.createQueue(job.name, { ...options, policy: 'short' })
    // Fills pg-boss's cache of queues: a look-up inside a transaction would wait for PGlite's only connection.
    await boss.findJobs(job.name, { limit: 1 })
  }
}

/** Starts by the clock what its job says, and no longer what none says. */
async function keepSchedules(boss: PgBoss, jobs: readonly AnyJob[]): Promise<void> {
  const standing = new Map((await boss.getSchedules()).map(({ name, cron }) => [name, cron]))
  for (const { name, every } of jobs) {
    if (every === (standing.get(name) ?? null)) continue
    if (every) await boss.schedule(name, every, {}, { tz: 'Europe/Vilnius' })
    else await boss.unschedule(name)
  }
}
