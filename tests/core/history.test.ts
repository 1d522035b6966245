import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

/** Two requests with a history: the first of five lines, which a file and quoted words are part of. */
async function schoolWithHistories(engine: 'pglite' | 'postgres'): Promise<School> {
  const school = await openSchool(engine)
  const { talka } = school
  const teacher = await school.person('teacher')
  const specialist = await school.person('specialist')
  const fault = { kind: 'fault', fields: { what: 'Neveikia „Žalioji“ lenta \\ 👩🏽‍🏫' } }
  const { id } = await talka.perform('requests/create', teacher, fault)
  await talka.perform('requests/take', specialist, { id })
  await talka.perform('requests/comment', specialist, { id, text: 'Ateisiu "tuoj pat" – 10:00' })
  await talka.perform('requests/comment', teacher, { id, text: 'Ačiū!' })
  await talka.perform('requests/finish', specialist, { id, note: '' })
  await talka.perform('requests/create', teacher, fault)
  return school
}

const check = async (school: School) =>
  school.talka.perform('requests/check-history', await school.person('dpo'), {})

const lines = sql`request_events where request_id = (select id from requests where number = 1)`

onEveryEngine('the history of requests', (engine) => {
  test('is whole when nobody touched it, also after a job and people wrote at once', async () => {
    const school = await schoolWithHistories(engine)
    const { talka } = school
    const account = 'kotryna.zvirblyte@mokykla.example'
    const teacher = await school.person('teacher')
    const reset = { kind: 'resetPassword', fields: { account } }
    const { id } = await talka.perform('requests/create', teacher, reset)
    await talka.perform('requests/approve', await school.person('specialist'), { id })
    await Promise.all([
      school.job('requests/settle', { id, version: 1 }),
      ...['1', '2', '3', '4'].map((text) => talka.perform('requests/comment', teacher, { id, text })),
    ])
    expect(await check(school)).toEqual({ requests: 3, lines: 13, broken: [], next: null })
  })

  const changes = {
    'a word of a line was changed': {
      how: sql`update request_events set note = replace(note, '10:00', '11:00') where note like '%10:00%'`,
      found: { number: 1, place: 3, how: 'changed' },
    },
    'somebody else is said to have done it': {
      how: sql`update request_events set person_id = gen_random_uuid() where kind = 'taken'`,
      found: { number: 1, place: 2, how: 'changed' },
    },
    'a line is gone': {
      how: sql`delete from request_events where kind = 'taken'`,
      found: { number: 1, place: 2, how: 'missing' },
    },
    'the last line is gone': {
      how: sql`delete from request_events where kind = 'finished'`,
      found: { number: 1, place: 5, how: 'cutShort' },
    },
    'two lines changed places': {
      how: sql`update request_events set id = 1000 + 9 - place
        where id in (select id from ${lines} and place >= 3)`,
      found: { number: 1, place: 3, how: 'swapped' },
    },
    'a line was put in': {
      how: sql`insert into request_events (request_id, at, person_id, kind, place, previous, hash, note, files)
        select request_id, at, person_id, kind, place, previous, hash, note, files from ${lines} and kind = 'finished'`,
      found: { number: 1, place: 6, how: 'added' },
    },
    'every hash was wiped out with it': {
      how: sql`update request_events set hash = '', previous = '', place = 0`,
      found: { number: 1, place: 1, how: 'cutShort' },
    },
  }
  test.each(Object.entries(changes))('shows that %s', async (_, { how, found }) => {
    const school = await schoolWithHistories(engine)
    await school.talka.house.database.db.execute(how)
    const { broken } = await check(school)
    expect(broken[0]).toEqual(found)
  })

  test('shows that a whole request is gone', async () => {
    const school = await schoolWithHistories(engine)
    const { db } = school.talka.house.database
    await db.execute(sql`delete from request_events where id in (select id from ${lines})`)
    await db.execute(sql`delete from requests where number = 1`)
    expect((await check(school)).broken).toEqual([{ number: 1, place: 0, how: 'missing' }])
  })

  test('is checked at night where it changed, and the specialist, the principal and the officer are told once', async () => {
    const school = await schoolWithHistories(engine)
    const { talka } = school
    const { db } = talka.house.database
    const state = async () => talka.perform('requests/history-state', await school.person('principal'), {})
    const night = async () => {
      school.told.length = 0
      await school.job('requests/check-changed', {})
      await school.job('notifications/deliver', {})
      return school.told.filter(({ word }) => word === 'requests/told.history').map(({ params }) => params)
    }
    await talka.drain()
    expect(await night()).toEqual([])
    expect(await state()).toMatchObject({ requests: 2, broken: [] })
    // Neither its length nor its end tells of this: its turn comes within four weeks.
    await db.execute(
      sql`update request_events set note = 'Kita' where note is not null and request_id = (select id from requests where number = 1)`,
    )
    const specialist = await school.person('specialist')
    const { id } = (await talka.perform('requests/list', specialist, { status: 'all' })).requests.find(
      ({ number }) => number === 1,
    ) ?? { id: '' }
    expect(await night()).toHaveLength(3)
    expect(await night()).toEqual([])
    expect((await state()).broken).toEqual([{ number: 1, place: 3, how: 'changed' }])
    expect((await talka.perform('requests/show', specialist, { id })).chain).toEqual({
      lines: 5,
      brokenAt: 3,
    })
    const other = (await talka.perform('requests/list', specialist, {})).requests[0]?.id
    expect((await talka.perform('requests/show', specialist, { id: other })).chain).toEqual({
      lines: 1,
      brokenAt: null,
    })
    await db.execute(sql`insert into requests (id, number, kind, fields, title, status, requester_id, created_at)
      select gen_random_uuid(), 5, kind, fields, title, status, requester_id, created_at from requests where number = 2`)
    expect((await night())[0]).toEqual({ n: 2, list: 'Nr. 3, Nr. 4' })
    expect(await night()).toEqual([])
  })

  test('that its requester sees tells nothing of internal notes, not even how many lines were checked', async () => {
    const school = await schoolWithHistories(engine)
    const { talka } = school
    const teacher = await school.person('teacher')
    const [mine] = (await talka.perform('requests/mine', teacher, {})).requests
    const id = mine?.id ?? ''
    const note = { id, text: 'Sena lenta.', isInternal: true }
    await talka.perform('requests/comment', await school.person('specialist'), note)
    expect((await talka.perform('requests/show', teacher, { id })).chain).toEqual({
      lines: 1,
      brokenAt: null,
    })
  })

  test('is checked by the data protection officer and the admin alone, and the checking is written down', async () => {
    const school = await schoolWithHistories(engine)
    await expect(
      school.talka.perform('requests/check-history', await school.person('specialist'), {}),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    await check(school)
    const { entries } = await school.talka.perform('audit/list', await school.person('admin'), {})
    expect(entries.map(({ action, outcome }) => `${action} ${outcome}`)).toContain(
      'requests/check-history read',
    )
  })
})
