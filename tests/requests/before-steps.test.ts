import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { stepsOf } from '../../core/requests/approvals-store.ts'
import { onEveryEngine } from '../support/database.ts'
import type { who } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'

const folder = join(import.meta.dirname, '../../core/database/migrations')
const file = readdirSync(folder).find((name) => name.endsWith('approvals-and-checks.sql')) ?? ''
const [fillSteps = '', fillClosed = ''] = readFileSync(join(folder, file), 'utf8')
  .split('--> statement-breakpoint')
  .slice(-2)

onEveryEngine('what was asked for before approvals were steps', (engine) => {
  test('waits for the same people as what is asked for today', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const { db } = talka.house.database
    const ask = async (asker: keyof typeof who, kind: string, fields: object) =>
      (await talka.perform('requests/create', await school.person(asker), { kind, fields })).id
    const pupil = { account: 'kotryna.zvirblyte@mokykla.example' }
    const colleague = { account: 'mindaugas.zukas@mokykla.example' }
    const ids = [
      await ask('teacher', 'resetPassword', pupil),
      await ask('specialist', 'resetPassword', pupil),
      await ask('specialist', 'resetPassword', colleague),
      await ask('specialist', 'signOut', { ...colleague, why: 'Pamestas telefonas' }),
    ]
    const decided = await ask('teacher', 'licence', { ...pupil, licence: 'pupil' })
    await talka.perform('requests/approve', await school.person('specialist'), { id: decided })
    const fault = await ask('teacher', 'fault', { what: 'Neveikia pelė' })
    const expected = await stepsOf(db, ids)
    expect([...expected.values()].map(([step]) => step?.roles).sort()).toEqual([
      ['deputyFacilities'],
      ['itSpecialist'],
      ['itSpecialist', 'deputyFacilities'],
      ['itSpecialist', 'deputyFacilities'],
    ])
    await db.execute(sql`delete from approval_steps`)
    await db.execute(sql.raw(fillSteps))
    expect(await stepsOf(db, ids)).toEqual(expected)
    expect((await stepsOf(db, [decided, fault])).size).toBe(0)
    // Once more changes nothing.
    await db.execute(sql.raw(fillSteps))
    expect(await stepsOf(db, ids)).toEqual(expected)
    await talka.perform('requests/approve', await school.person('specialist'), { id: ids[0] ?? '' })
  })

  test('and was closed before that was written down counts as closed when it was decided on', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const { db } = talka.house.database
    const { id } = await talka.perform('requests/create', await school.person('teacher'), {
      kind: 'fault',
      fields: { what: 'Neveikia pelė' },
    })
    const open = await talka.perform('requests/create', await school.person('teacher'), {
      kind: 'fault',
      fields: { what: 'Neveikia lempa' },
    })
    await talka.perform('requests/finish', await school.person('specialist'), { id, note: '' })
    await db.execute(
      sql`update requests set closed_at = null, decided_at = created_at + interval '1 hour' where id = ${id}`,
    )
    await db.execute(sql.raw(fillClosed))
    const { rows } = (await db.execute(
      sql`select id, closed_at = created_at + interval '1 hour' as is_right from requests order by number`,
    )) as unknown as { rows: { id: string; is_right: boolean | null }[] }
    expect(rows).toEqual([
      { id, is_right: true },
      { id: open.id, is_right: null },
    ])
  })
})
