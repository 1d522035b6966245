import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import pg from 'pg'
import { describe, inject, onTestFinished } from 'vitest'
import { type Database, overPglite, overPostgres } from '../../core/database/connect.ts'
import { restore } from './restore.ts'

export type Engine = Database['engine']

/** Where a test's own new database is, for tests whose processes open it themselves; it is removed when the test ends. */
export async function freshDatabase(engine: Engine): Promise<{ url: string } | { folder: string }> {
  if (engine === 'pglite') {
    const folder = copyTemplate()
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    return { folder }
  }
  const { url, remove } = await newServerDatabase()
  onTestFinished(remove)
  return { url }
}

/** A new database on the PostgreSQL server, for whoever removes it themselves. */
export async function newServerDatabase(): Promise<{ url: string; remove(): Promise<void> }> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await askServer(`CREATE DATABASE ${name} TEMPLATE talka_template STRATEGY file_copy`)
  return {
    url: `${inject('postgresUrl')}/${name}`,
    remove: () => askServer(`DROP DATABASE ${name} WITH (FORCE)`),
  }
}

/** Opens a database that holds what a new one holds, and that this test alone uses until it ends. `folder` is PGlite's. */
export async function openFresh(engine: Engine): Promise<Database & { folder?: string }> {
  const idle = engine === 'pglite' ? idleFolders : idleServers
  const keep = engine === 'pglite' ? keepFolder : keepServer
  const kept = (await emptied(idle.pop())) ?? (await keep())
  onTestFinished(async ({ task }) => {
    // What a test that failed has left behind, nobody knows.
    if (task.result?.state === 'fail') await kept.remove()
    else idle.push(kept)
  })
  const database = await kept.lend()
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= database.close()
    return closing
  }
  onTestFinished(close)
  return { ...database, close }
}

/**
 * Runs the same sentences on the embedded database and on a real PostgreSQL server, where SQL is in question: each
 * domain's own tables, row security, locks, queues and search. `TALKA_ENGINES=both` does so with {@link onOneEngine} too.
 */
export function onEveryEngine(title: string, sentences: (engine: Engine) => void): void {
  describe.each(['pglite', 'postgres'] as const)(`${title} (%s)`, sentences)
}

/**
 * Runs sentences on the PostgreSQL server alone, which is what production has: rules and use cases whose SQL the test file
 * `onBoth` has on both engines already.
 */
export function onOneEngine(title: string, onBoth: string, sentences: (engine: Engine) => void): void {
  const other = readFileSync(join(import.meta.dirname, '..', onBoth), 'utf8')
  if (!other.includes('onEveryEngine(')) throw new Error(`${onBoth} does not run on every engine`)
  if (process.env.TALKA_ENGINES === 'both') onEveryEngine(title, sentences)
  else describe(`${title} (postgres)`, () => sentences('postgres'))
}

/**
 * A database that this process keeps for its next test. Starting an engine and copying every table takes longer than most
 * tests take; putting back what the tables held at first takes milliseconds.
 */
interface Kept {
  empty(): Promise<void>
  lend(): Promise<Database & { folder?: string }>
  remove(): Promise<void>
}

/** A kept database as it was when it was new; null when there is none, or a test changed the tables themselves. */
async function emptied(kept: Kept | undefined): Promise<Kept | null> {
  try {
    await kept?.empty()
    return kept ?? null
  } catch {
    await kept?.remove()
    return null
  }
}

const idleFolders: Kept[] = []
const idleServers: Kept[] = []

async function keepFolder(): Promise<Kept> {
  const folder = copyTemplate()
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', removeFolder)
  const client = await PGlite.create(join(folder, 'database'), {
    extensions: { btree_gist, pg_trgm },
  })
  return {
    async empty() {
      await client.exec(restore)
      await client.exec('DISCARD ALL')
    },
    async lend() {
      const { lent, takeBack } = lend(client)
      return { ...(await overPglite(lent, async () => takeBack())), folder }
    },
    async remove() {
      await client.close().catch(() => {})
      removeFolder()
    },
  }
}

async function keepServer(): Promise<Kept> {
  const { url, remove } = await newServerDatabase()
  // New connections would have to learn the tables anew, which costs more than most tests do.
  const pool = new pg.Pool({ connectionString: url, max: 10, idleTimeoutMillis: 0, application_name: 'kept' })
  pool.on('error', () => {})
  const isIdle = () => pool.idleCount === pool.totalCount && pool.waitingCount === 0
  return {
    async empty() {
      if (!isIdle()) throw new Error('a test still holds a connection')
      const held = await Promise.all(
        Array.from({ length: Math.max(1, pool.totalCount) }, () => pool.connect()),
      )
      try {
        await Promise.all(held.map((one) => one.query('DISCARD ALL')))
        await held[0]?.query(restore)
      } finally {
        for (const one of held) one.release()
      }
    },
    async lend() {
      const { lent, takeBack } = lend(pool)
      return overPostgres(lent, async () => {
        takeBack()
        for (let waited = 0; !isIdle() && waited < 1_000; waited++)
          await new Promise((resolve) => setTimeout(resolve, 5))
      })
    },
    async remove() {
      void pool.end()
      await remove()
    },
  }
}

/** What a test works with until it is taken back: then it reaches the database no more, as if it had been closed. */
function lend<Client extends object>(client: Client): { lent: Client; takeBack(): void } {
  let isOver = false
  const lent = new Proxy(client, {
    get(target, key) {
      if (isOver) throw new Error('the database of this test is closed')
      const value = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return {
    lent,
    takeBack() {
      isOver = true
    },
  }
}

function copyTemplate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talka-test-'))
  cpSync(inject('pgliteTemplate'), folder, { recursive: true })
  return folder
}

function askServer(statement: string): Promise<void> {
  return ask(`${inject('postgresUrl')}/postgres`, statement)
}

async function ask(connectionString: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}
