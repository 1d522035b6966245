import type { z } from 'zod'
import type { Outside, Person } from './context.ts'
import { type Database, openDatabase } from './database/connect.ts'
import { type JobQueue, openJobs } from './jobs.ts'
import { recognise } from './people/recognise.ts'
import type { Settings } from './settings.ts'
import { type Command, type House, type Job, perform, performJob, type Query } from './use-case.ts'
import { jobs, type ResultOf, type UseCaseName, useCases } from './use-cases.ts'

/** The running school, as the edges see it. */
export interface Talka {
  /** Does one thing for a person; `input` is whatever came in. Throws Refusal. */
  perform<Name extends UseCaseName>(
    name: Name,
    person: Person,
    input: unknown,
    /** The person's own token for Talka, where they came with one. */
    assertion?: string | null,
  ): Promise<ResultOf<Name>>
  /** Who a verified Entra object id belongs to, with roles and language. */
  recognise(claims: { id: string; name: string; signInName: string }): ReturnType<(typeof recognise)['run']>
  /** Does the jobs that are due, up to `until`; says how many were done. */
  drain(until?: Date): Promise<number>
  /** Puts a job that the clock starts into the queue now. */
  startNow(name: 'people/refresh'): Promise<void>
  house: House
  onWake(listener: () => void): void
  close(): Promise<void>
}

/**
 * Opens the database, unless it is open already, and the queue. The one who opens it drains it (a timer, or a queue in
 * Azure) and closes it.
 */
export async function openTalka(
  where: Pick<Settings, 'DATABASE_URL' | 'TALKA_DATA'> | Database,
  outside: Outside,
  log: House['log'],
): Promise<Talka> {
  const database: Database =
    'db' in where
      ? where
      : await openDatabase(where.DATABASE_URL ? { url: where.DATABASE_URL } : { folder: where.TALKA_DATA })
  const queue: JobQueue = await openJobs(
    database,
    Object.values(jobs) as unknown as Job<string, z.ZodType, unknown>[],
    log,
  ).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  const house: House = { database, jobs: queue, outside, log }
  return {
    house,
    perform: <Name extends UseCaseName>(
      name: Name,
      person: Person,
      input: unknown,
      assertion: string | null = null,
    ) =>
      queue.attend(() =>
        perform(
          house,
          useCases[name] as unknown as
            | Command<Name, z.ZodType, ResultOf<Name>>
            | Query<Name, z.ZodType, ResultOf<Name>>,
          person,
          input,
          assertion,
        ),
      ),
    recognise: (claims) => queue.attend(() => performJob(house, recognise, claims)),
    drain: (until) =>
      queue.drain((job, input, stillAlive) => performJob(house, job, input, stillAlive), until),
    async startNow(name) {
      await queue.send(database.db, name, {}, { key: 'now' })
      queue.wake()
    },
    onWake: (listener) => queue.onWake(listener),
    async close() {
      await queue.stop()
      await database.close()
    },
  }
}
