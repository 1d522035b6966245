import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { dueInTurn, nextDue } from '../../core/notifications/store.ts'
import { openFresh } from '../support/database.ts'

test('the next message is found along an index, however many wait', async () => {
  const { db } = await openFresh('postgres')
  await db.execute(sql`insert into notices (person_id, word, params, urgent, created_at, next_try_at)
    select gen_random_uuid(), 'requests/told.new', '{}', n % 50 = 0, now(), now() - interval '1 minute'
    from generate_series(1, 20000) as n`)
  await db.execute(sql`analyze notices`)
  const now = new Date()
  const explained = await db.execute(sql`explain ${dueInTurn(db, now).getSQL()}`)
  const plan = JSON.stringify((explained as unknown as { rows: unknown[] }).rows)
  expect(plan).toContain('notices_in_turn')
  expect(plan).not.toContain('Sort')
  const next = await nextDue(db, now)
  expect(next).toMatchObject({ urgent: true })
})
