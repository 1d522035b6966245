import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PGlite } from '@electric-sql/pglite'
import type { PgTransactionConfig } from 'drizzle-orm/pg-core'
import type { Pool, PoolClient } from 'pg'
import { fromPglite, type Db as JobsDatabase } from 'pg-boss'
import type { Db } from '../context.ts'
import { lockFolder } from './lock.ts'
import { locks } from './locks.ts'

/** One database, whichever engine is under it. */
export interface Database {
  engine: 'pglite' | 'postgres'
  db: Db
  /** What pg-boss talks to. */
  forJobs: JobsDatabase
  /** Runs work in one transaction. Inside it use only the handle it gives: PGlite has a single connection. */
  transact<Result>(work: (db: Db) => Promise<Result>, config?: PgTransactionConfig): Promise<Result>
  close(): Promise<void>
}

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Opens PostgreSQL at `url`, or without one the embedded PGlite in `folder`, and brings its tables up to date. */
export async function openDatabase(where: { url: string } | { folder: string }): Promise<Database> {
  return 'url' in where ? openPostgres(where.url) : openPglite(where.folder)
}

async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg')
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { migrate } = await import('drizzle-orm/node-postgres/migrator')
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  pool.on('error', () => {}) // an idle connection that breaks is replaced at the next use
  let gate: PoolClient | undefined
  try {
    gate = await pool.connect()
    // Several instances may start at once; the first one migrates, the others wait for it.
    await gate.query('SELECT pg_advisory_lock($1)', [locks.migrating])
    await migrate(drizzle(gate), { migrationsFolder })
    await gate.query('SELECT pg_advisory_unlock($1)', [locks.migrating])
    gate.release()
  } catch (error) {
    // Ending the connections gives the lock back too.
    gate?.release(true)
    await pool.end()
    throw error
  }
  return overPostgres(pool, () => pool.end())
}

/** The database behind a pool of connections, whose tables are up to date. */
export async function overPostgres(pool: Pool, close: () => Promise<void>): Promise<Database> {
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const db = drizzle(pool)
  return {
    engine: 'postgres',
    db,
    forJobs: { executeSql: (text, values) => pool.query(text, values) },
    transact: (work, config) => db.transaction(work, config),
    close,
  }
}

async function openPglite(folder: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { btree_gist } = await import('@electric-sql/pglite/contrib/btree_gist')
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm')
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  mkdirSync(folder, { recursive: true })
  const release = lockFolder(folder)
  try {
    const client = await PGlite.create(join(folder, 'database'), {
      extensions: { btree_gist, pg_trgm },
    })
    await migrate(drizzle(client), { migrationsFolder })
    return await overPglite(client, async () => {
      await client.close()
      release()
    })
  } catch (error) {
    release()
    throw error
  }
}

/** The database of an open PGlite whose tables are up to date. */
export async function overPglite(client: PGlite, close: () => Promise<void>): Promise<Database> {
  const { types } = await import('@electric-sql/pglite')
  const { drizzle } = await import('drizzle-orm/pglite')
  // Drizzle reads moments from their text and says so with each statement, whereupon PGlite would copy its table of all
  // types each time: a tenth of what a question costs. Said once, it need not be said again; pg-boss wants moments.
  const moments = [types.TIMESTAMP, types.TIMESTAMPTZ, types.DATE]
  const asMoment = Object.fromEntries(moments.map((type) => [type, (text: string) => new Date(text)]))
  for (const type of [...moments, types.INTERVAL, ...arraysOfMoments])
    client.parsers[type] = (text: string) => text
  const db = drizzle(forDrizzle(client) as PGlite)
  return {
    engine: 'pglite',
    db,
    forJobs: fromPglite({
      query: (text, values) => client.query(text, values as unknown[], { parsers: asMoment }),
      exec: (text) => client.exec(text, { parsers: asMoment }),
    }),
    transact: (work, config) => db.transaction(work, config),
    close,
  }
}

/** Of numbers, moments with and without zone, spans and days, as drizzle-orm/pglite names them. */
const arraysOfMoments = [1231, 1115, 1185, 1187, 1182]

/** As much of a PGlite as Drizzle uses. */
function forDrizzle(client: PGlite): Pick<PGlite, 'query' | 'transaction'> {
  const asking = (one: Pick<PGlite, 'query'>): PGlite['query'] => {
    return (text, values, { parsers: _, ...options } = {}) => one.query(text, values, options)
  }
  return {
    query: asking(client),
    transaction: (work) => client.transaction((inside) => work({ ...inside, query: asking(inside) })),
  }
}
