import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import type { Db } from './context.ts'
import type { Database } from './database/connect.ts'
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
  /** Does every job that is due, several at a time, until none is left or `until` has passed; says how many. */
  drain(run: RunJob, until?: Date): Promise<number>
  stop(): Promise<void>
}

type AnyJob = Job<string, z.ZodType, unknown>
type RunJob = (job: AnyJob, input: unknown, stillAlive: () => Promise<void>) => Promise<unknown>

const retries = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 300 }
const atOnce = 4

/**
 * Opens the queue and makes a queue for each job. A job that throws is tried again after 2 s, 4 s … up to 5 min,
 * twenty times. A worker that dies is noticed after the job's heartbeat (pg-boss `heartbeatSeconds`, checked every
 * `monitorIntervalSeconds`).
 */
export async function openJobs(database: Database, jobs: readonly AnyJob[], log: (text: string, more?: object) => void) {
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
  boss.on('error', (error) => log('the job queue reported an error', { error: error.message }))
  await boss.start()
  for (const job of jobs) {
    const options = {
      ...retries,
      heartbeatSeconds: job.heartbeatSeconds,
      expireInSeconds: 6 * 3600,
      deleteAfterSeconds: 7 * 24 * 3600,
    }
    await boss.createQueue(job.name, { ...options, policy: 'short' })
    await boss.updateQueue(job.name, options)
    // Fills pg-boss's cache of queues: a look-up inside a transaction would wait for PGlite's only connection.
    await boss.findJobs(job.name, { limit: 1 })
    if (job.every) await boss.schedule(job.name, job.every, {}, { tz: 'Europe/Vilnius' })
  }
  let wakeUp = () => {}

  async function doOne(job: AnyJob, run: RunJob): Promise<boolean> {
    const [taken] = await boss.fetch<object>(job.name)
    if (!taken) return false
    const beat = setInterval(() => void boss.touch(job.name, taken.id).catch(() => {}), job.heartbeatSeconds * 300)
    try {
      await run(job, taken.data, async () => {
        await boss.touch(job.name, taken.id)
      })
      await boss.complete(job.name, taken.id)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      log('a job failed and will be tried again', { job: job.name, error: message })
      await boss.fail(job.name, taken.id, { message })
    } finally {
      clearInterval(beat)
    }
    return true
  }

  const queue: JobQueue = {
    async send(db, name, input, options = {}) {
      await boss.send(name, input, {
        db: fromDrizzle(db as Parameters<typeof fromDrizzle>[0], sql),
        ...(options.afterSeconds ? { startAfter: options.afterSeconds } : {}),
        singletonKey: options.key ?? crypto.randomUUID(),
      })
    },
    wake: () => wakeUp(),
    onWake(listener) {
      wakeUp = listener
    },
    async drain(run, until) {
      let done = 0
      for (;;) {
        const rounds = await Promise.all(
          jobs.map(async (job) => {
            const results = await Promise.all(Array.from({ length: atOnce }, () => doOne(job, run)))
            return results.filter(Boolean).length
          }),
        )
        const now = rounds.reduce((sum, one) => sum + one, 0)
        done += now
        if (now === 0 || (until && until.getTime() <= Date.now())) return done
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
  return queue
}
