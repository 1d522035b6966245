import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { writeAudit } from './audit/store.ts'
import type {
  CommandContext,
  Db,
  JobContext,
  JobTransaction,
  Outside,
  Person,
  QueryContext,
} from './context.ts'
import type { Database } from './database/connect.ts'
import { faultsOf, unwritableTexts } from './forms.ts'
import type { Jobs } from './jobs.ts'
import { writeNotice } from './notifications/store.ts'
import { mayDo } from './people/roles.ts'
import { Refusal } from './refusal.ts'

/** What one thing people can do is made of. `name` is the path of its file below core/. */
interface UseCase<Kind extends string, Name extends string, Schema extends z.ZodType, Context, Result> {
  kind: Kind
  name: Name
  input: Schema
  /** Reading is written to the audit log too. */
  sensitive: boolean
  /** The audit log does not say who it was: readers of the log must not learn who reports what befell a child. */
  confidential: boolean
  /** The audit log says on which day it was, not when: beside the log of a network the minute would tell who. */
  timeless: boolean
  run(context: Context, input: z.output<Schema>): Promise<Result>
}

export type Command<N extends string, S extends z.ZodType, R> = UseCase<'command', N, S, CommandContext, R>
export type Query<N extends string, S extends z.ZodType, R> = UseCase<'query', N, S, QueryContext, R>
export type Job<N extends string, S extends z.ZodType, R> = UseCase<'job', N, S, JobContext, R> & {
  /** Seconds after which a job whose worker died is given to another (at least 10, pg-boss's heartbeat). */
  heartbeatSeconds: number
  /** A cron line in Europe/Vilnius when the clock starts it; its input is then `{}`. */
  every: string | null
}

/** What people change: role → zod → transaction → run → audit, all or nothing. It never calls the network. */
export function command<const N extends string, S extends z.ZodType, R>(
  name: N,
  spec: {
    input: S
    confidential?: boolean
    timeless?: boolean
    run(context: CommandContext, input: z.output<S>): Promise<R>
  },
): Command<N, S, R> {
  return { kind: 'command', name, sensitive: false, confidential: false, timeless: false, ...spec }
}

/** What people read: role → zod → run. Results are plain JSON; moments are ISO 8601 texts in UTC. */
export function query<const N extends string, S extends z.ZodType, R>(
  name: N,
  spec: {
    input: S
    sensitive?: boolean
    confidential?: boolean
    run(context: QueryContext, input: z.output<S>): Promise<R>
  },
): Query<N, S, R> {
  return { kind: 'query', name, sensitive: false, confidential: false, timeless: false, ...spec }
}

/**
 * What touches the outside (Graph, chat). Started by a command, another job or the clock, delivered at least
 * once: `run` must end in the same state however often it is called. Not reachable over HTTP.
 */
export function job<const N extends string, S extends z.ZodType, R>(
  name: N,
  spec: {
    input: S
    heartbeatSeconds?: number
    every?: string
    run(context: JobContext, input: z.output<S>): Promise<R>
  },
): Job<N, S, R> {
  return {
    kind: 'job',
    name,
    sensitive: false,
    confidential: false,
    timeless: false,
    heartbeatSeconds: spec.heartbeatSeconds ?? 30,
    every: spec.every ?? null,
    input: spec.input,
    run: spec.run,
  }
}

const dayMs = 24 * 3600_000

/** What the running school is made of; `core/talka.ts` puts it together. */
export interface House {
  database: Database
  jobs: Jobs
  outside: Outside
  log(message: string, details?: object): void
}

/**
 * Does one thing for one person: the only way in for cards, the tab and tests.
 * Throws {@link Refusal}: forbidden (not in the person's roles), invalid (with a fault per field), or what the
 * use case itself refuses. Everything else thrown is a bug.
 */
export async function perform<S extends z.ZodType, R>(
  house: House,
  useCase: Command<string, S, R> | Query<string, S, R>,
  person: Person,
  input: unknown,
  assertion: string | null = null,
): Promise<R> {
  const { database, outside } = house
  const now = outside.clock.now()
  const whoAsked = { personId: useCase.confidential ? null : person.id }
  const at = useCase.timeless ? new Date(now.getTime() - (now.getTime() % dayMs)) : now
  const audit = (db: Db, outcome: string, subject: string | null, details: object = {}) =>
    writeAudit(db, { at, ...whoAsked, action: useCase.name, outcome, subject, details })
  if (!mayDo(person.roles, useCase.name)) {
    await audit(database.db, 'forbidden', null)
    throw new Refusal('forbidden', 'common/refused.forbidden')
  }
  const unwritable = unwritableTexts(input)
  if (unwritable.length > 0) throw new Refusal('invalid', 'common/refused.invalid', {}, unwritable)
  const parsed = useCase.input.safeParse(input)
  if (!parsed.success) {
    throw new Refusal('invalid', 'common/refused.invalid', {}, faultsOf(parsed.error))
  }
  const base = { person, now, keys: outside.keys, school: outside.school }
  if (useCase.kind === 'query') {
    const result = await useCase.run(
      { ...base, db: database.db, files: outside.files, timeStamps: outside.timeStamps },
      parsed.data,
    )
    if (useCase.sensitive) await audit(database.db, 'read', null)
    return result
  }
  let started = false
  const result = await database.transact(async (db) => {
    let subject: string | null = null
    let details: object = {}
    const result = await useCase.run(
      {
        ...base,
        assertion,
        ...meansOf(house, db, () => {
          started = true
        }),
        about(what, more = {}) {
          subject = what
          details = more
        },
      },
      parsed.data,
    )
    await audit(db, 'done', subject, details)
    return result
  })
  if (started) house.jobs.wake()
  return result
}

/** Runs one job; called by the queue (`core/jobs.ts`) and by edges that need its answer at once. */
export async function performJob<S extends z.ZodType, R>(
  house: House,
  job: Job<string, S, R>,
  input: unknown,
  stillAlive: () => Promise<void> = async () => {},
): Promise<R> {
  const { database, outside } = house
  const runId = randomUUID().slice(0, 8)
  let started = false
  const result = await job.run(
    {
      ...outside,
      now: outside.clock.now(),
      db: database.db,
      stillAlive,
      log: (message, details) => house.log(message, { job: job.name, runId, ...details }),
      transact: (work) =>
        database.transact((db) => {
          const means: JobTransaction = {
            ...meansOf(house, db, () => {
              started = true
            }),
            record: (subject, details = {}) =>
              writeAudit(db, {
                at: outside.clock.now(),
                personId: null,
                action: job.name,
                outcome: 'done',
                subject,
                details,
              }),
          }
          return work(means)
        }),
    },
    job.input.parse(input),
  )
  if (started) house.jobs.wake()
  return result
}

/** What commands and jobs write beside their own tables: messages (an outbox) and further jobs. */
function meansOf(house: House, db: Db, onStart: () => void): Pick<CommandContext, 'db' | 'tell' | 'start'> {
  const start: CommandContext['start'] = async (job, input, options) => {
    onStart()
    await house.jobs.send(db, job.name, input, options)
  }
  // Whoever holds two roles is told of one deed once.
  const told = new Set<string>()
  return {
    db,
    start,
    async tell(telling) {
      const same = JSON.stringify([telling.personId, telling.word, telling.requestId, telling.params])
      if (told.has(same)) return
      told.add(same)
      await writeNotice(db, house.outside.keys, telling, house.outside.clock.now())
      onStart()
      await house.jobs.send(db, 'notifications/deliver', {}, { key: 'outbox' })
    },
  }
}
