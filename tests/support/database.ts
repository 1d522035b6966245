import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, inject, onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../core/database/connect.ts'

export type Engine = Database['engine']

/** Where a test's own fresh database is; it is removed when the test ends. */
export async function freshDatabase(engine: Engine): Promise<{ url: string } | { folder: string }> {
  if (engine === 'pglite') {
    const folder = mkdtempSync(join(tmpdir(), 'talka-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    cpSync(inject('pgliteTemplate'), folder, { recursive: true })
    return { folder }
  }
  const server = inject('postgresUrl')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await asAdmin(server, `CREATE DATABASE ${name} TEMPLATE talka_template`)
  onTestFinished(() => asAdmin(server, `DROP DATABASE ${name} WITH (FORCE)`))
  return { url: `${server}/${name}` }
}

/** Opens a fresh database for this test and closes it when the test ends. */
export async function openFresh(engine: Engine): Promise<Database> {
  const database = await openDatabase(await freshDatabase(engine))
  onTestFinished(() => database.close())
  return database
}

/** Runs the same sentences on the embedded database and on a real PostgreSQL server. */
export function onEveryEngine(title: string, sentences: (engine: Engine) => void): void {
  describe.each(['pglite', 'postgres'] as const)(`${title} (%s)`, sentences)
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
