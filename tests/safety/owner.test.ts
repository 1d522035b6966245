import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../core/database/connect.ts'
import { openKeys } from '../../core/outside/keys.ts'
import { inCases } from '../../core/safety/in-cases.ts'
import { putCase } from '../../core/safety/letterbox-store.ts'
import { secretOf } from '../../core/safety/store.ts'

/** A database whose owner is no superuser, as in Azure, made by the migrations themselves. */
async function ownedDatabase(): Promise<string> {
  const server = inject('postgresUrl')
  const name = `owned_${randomUUID().replaceAll('-', '')}`
  const asAdmin = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: `${server}/postgres` })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }
  await asAdmin(
    `CREATE ROLE ${name} LOGIN CREATEROLE`,
    // The role is there already in this run's server; in Azure the migration makes it and so may use it.
    `GRANT talka_safety TO ${name} WITH ADMIN OPTION`,
    `CREATE DATABASE ${name} OWNER ${name}`,
  )
  onTestFinished(() => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}`))
  return `${server.replace('talka@', `${name}@`)}/${name}`
}

test('where Talka is no superuser it puts cases in, keeps their clocks, and cannot read what was reported', async () => {
  const database = await openDatabase({ url: await ownedDatabase() })
  onTestFinished(() => database.close())
  const folder = mkdtempSync(join(tmpdir(), 'talka-owner-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const keys = await openKeys({ TALKA_DATA: folder })
  const [id, member] = [randomUUID(), randomUUID()]
  const now = new Date()
  await putCase(database.db, {
    row: { id, number: 'PA-TEST-TEST', way: 'report', level: 'L3', reportedAt: now },
    secret: { caseId: id, key: keys.newKey('x'), sealed: new Uint8Array([1]) },
    marks: [{ caseId: id, mark: 'm', means: 'reporter' }],
    members: [{ caseId: id, personId: member, isOwner: true, since: now }],
    duties: [{ id: randomUUID(), caseId: id, kind: 'take', dueAt: now, source: '' }],
  })
  const count = async (table: string) => {
    const { rows } = (await database.db.execute(
      sql`select count(*)::int as n from ${sql.identifier(table)}`,
    )) as unknown as { rows: { n: number }[] }
    return rows[0]?.n
  }
  // Whoever forgets to say for whom cases are read gets none, also as the owner of the tables.
  expect(await count('safety_secrets')).toBe(0)
  expect(await count('safety_entries')).toBe(0)
  expect(await count('safety_duties')).toBe(1)
  const seen = (personId: string) =>
    inCases({ db: database.db, keys, person: { id: personId } }, (cases) => secretOf(cases, id))
  expect(await seen(member)).toBeDefined()
  expect(await seen(randomUUID())).toBeUndefined()
})
