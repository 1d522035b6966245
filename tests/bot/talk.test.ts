import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/elements.ts'
import { everybody, planFor, rosterOf } from '../accounts/small-school.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'
import { arrivalsOf, channelMessageFrom, messageFrom, pressFrom } from './activities.ts'
import { actionsOf, executesOf, textOf, valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

const open = async () => {
  const school = await openSchool('postgres')
  return { school, teams: await openTeams(school) }
}
const fault = 'neveikia projektorius 204 kabinete'
const rowsOf = async ({ talka }: School, query: SQL) => {
  const { rows } = (await talka.house.database.db.execute(query)) as unknown as {
    rows: Record<string, unknown>[]
  }
  return rows
}
const countRequests = async (school: School) => (await rowsOf(school, sql`select id from requests`)).length

/** The tables of the whole database, the queue's too, that hold this text in any row. */
async function tablesWith(school: School, text: string): Promise<string[]> {
  const found: string[] = []
  const tables = await rowsOf(
    school,
    sql`select schemaname, tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  for (const { schemaname, tablename } of tables) {
    const table = sql`${sql.identifier(String(schemaname))}.${sql.identifier(String(tablename))}`
    const rows = await rowsOf(school, sql`select 1 from ${table} as one where strpos(one::text, ${text}) > 0`)
    if (rows.length > 0) found.push(String(tablename))
  }
  return found
}

describe('what waits for a person', () => {
  test('names the plans of accounts, too', async () => {
    const { school, teams } = await open()
    const { id } = await planFor(school, rosterOf(everybody))
    const [answer] = await teams.write('specialist', 'laukia manęs')
    const card = answer?.card ?? { body: [] }
    expect(textOf(card)).toContain('Laukia Jūsų patvirtinimo')
    expect(JSON.stringify(card)).toContain(`/accounts/${id}`)
  })
})

describe('meeting Talka', () => {
  test('a person is welcomed once, though Teams tells of the arrival twice and again', async () => {
    const { teams } = await open()
    const arrivals = arrivalsOf(teams.writer('teacher'))
    await Promise.all(arrivals.map((one) => teams.post(one)))
    for (const one of arrivals) await teams.post(one)
    expect(teams.posted).toHaveLength(1)
    expect(teams.posted[0]?.summary).toBe('Sveiki! Esu Talka – mokyklos IT pagalba.')
  })

  test('thanks, greetings and what nobody understands are answered with a way on', async () => {
    const { teams } = await open()
    for (const text of ['labas', 'ačiū', 'kas šiandien pietums?', '', '<at>Talka</at> pagalba']) {
      const posted = await teams.write('pupil', text)
      expect(posted, text).toHaveLength(1)
      expect(posted[0]?.summary, text).not.toBe('')
      expect(executesOf(posted[0]?.card ?? { body: [] }).length, text).toBeGreaterThanOrEqual(2)
    }
  })

  test('whoever has chosen no language is answered in that of each message', async () => {
    const { teams } = await open()
    expect(textOf(await teams.ask('pupil', 'the projector in room 204 is not working'))).toContain(
      'Something is broken',
    )
    expect(textOf(await teams.ask('pupil', 'mano užklausos'))).toContain('Mano užklausos')
    expect(textOf(await teams.ask('teacher', 'lt'))).toContain('lietuviškai')
    expect(textOf(await teams.ask('teacher', 'the printer is not working'))).toContain('Spausdinimas')
    expect(textOf(await teams.ask('otherTeacher', 'help'))).toContain('Sveiki')
  })

  test('the language changes at once and stays', async () => {
    const { teams } = await open()
    expect(textOf(await teams.ask('teacher', 'en'))).toContain('From now on we speak English.')
    expect(textOf(await teams.ask('teacher', 'help'))).toContain('Hello!')
    const choice = await teams.ask('teacher', 'kalba')
    expect(textOf(await teams.press('teacher', choice, 'people/set-language', { language: 'lt' }))).toContain(
      'Nuo šiol kalbėsime lietuviškai.',
    )
  })

  test('somebody without a place at school is told whom to ask, and nothing else', async () => {
    const { teams } = await open()
    const stranger = { ...teams.writer('teacher'), id: crypto.randomUUID() }
    await teams.post(messageFrom(stranger, fault))
    expect(teams.posted[0]?.text).toContain('Kreipkitės į IT specialistą')
    expect(teams.posted[0]?.card).toBeNull()
  })

  test('a guest without a school account is told to sign in', async () => {
    const { teams } = await open()
    await teams.post(
      messageFrom(teams.writer('teacher'), fault, { from: { id: '29:guest', name: 'Svečias' } }),
    )
    expect(teams.posted[0]?.text).toContain('Neatpažįstu')
  })

  test('danger is answered with 112 and 116 111 at once, and no word of it is kept', async () => {
    const { school, teams } = await open()
    const card = await teams.ask('pupil', 'mane muša klasėje')
    expect(textOf(card)).toMatch(/112.*116\s111/s)
    expect(JSON.stringify(card)).not.toContain('muša klasėje')
    expect(await tablesWith(school, 'klasėje')).toEqual([])
    expect(await tablesWith(school, 'Žvirblytė')).not.toEqual([])
  })

  test('danger is heard before anything else: from somebody without a role, without Graph, without the database', async () => {
    const { school, teams } = await open()
    const expectHelp = () => {
      const answer = teams.posted.at(-1)
      expect(textOf(answer?.card ?? { body: [] })).toMatch(/112.*116\s111/s)
    }
    await teams.post(messageFrom({ ...teams.writer('pupil'), id: who.admin }, 'noriu mirti'))
    expectHelp()
    await teams.post(messageFrom(teams.writer('pupil'), 'noriu mirti', { from: { id: '29:guest' } }))
    expectHelp()
    await school.tenant.stop()
    await teams.post(
      messageFrom({ ...teams.writer('pupil'), id: randomUUID() }, 'please help, I want to die'),
    )
    expectHelp()
    expect(teams.posted.at(-1)?.summary).toContain('call 112')
    await school.talka.house.database.db.execute(sql`alter table people rename to people_away`)
    await teams.write('pupil', 'noriu mirti')
    expectHelp()
    expect(teams.posted).toHaveLength(4)
  })

  test('danger told in a channel is answered with the numbers, and with nothing that shames', async () => {
    const { teams } = await open()
    await teams.post(channelMessageFrom(teams.writer('pupil'), 'mane muša', true))
    expect(teams.posted[0]?.text).toMatch(/112.*116\s111/s)
    expect(teams.posted[0]?.card).toBeNull()
  })

  test('in a channel Talka answers only when it is mentioned, and says nothing private', async () => {
    const { teams } = await open()
    await teams.post(channelMessageFrom(teams.writer('teacher'), 'mano užklausos', false))
    expect(teams.posted).toHaveLength(0)
    await teams.post(channelMessageFrom(teams.writer('teacher'), 'mano užklausos', true))
    expect(teams.posted).toHaveLength(1)
    expect(teams.posted[0]?.text).toContain('asmeniniame pokalbyje')
    expect(teams.posted[0]?.card).toBeNull()
  })
})

describe('a request in the chat', () => {
  test('is understood, sent with one press, and its card shows where it stands', async () => {
    const { teams } = await open()
    const form = await teams.ask('teacher', fault)
    expect(valuesOf(form)).toMatchObject({
      'fields.what': fault,
      'fields.room': '204',
      'fields.device': 'Projektorius',
      'fields.urgency': 'normal',
    })
    const sent = await teams.press('teacher', form, 'requests/create', valuesOf(form))
    expect(textOf(sent)).toContain('Užklausa gauta')
    expect(textOf(sent)).toMatch(/Pateikta · Rasa Jurgelevičienė · \d{4}-\d\d-\d\d \d\d:\d\d/)
    expect(executesOf(sent).map(({ verb }) => verb)).toEqual(['requests/take-back', 'requests/comment'])
  })

  test('is one request, however often the button is pressed', async () => {
    const { school, teams } = await open()
    const form = await teams.ask('teacher', fault)
    const press = () => teams.press('teacher', form, 'requests/create', valuesOf(form))
    const cards = await Promise.all([press(), press(), press()])
    expect(await countRequests(school)).toBe(1)
    for (const card of cards) expect(textOf(card)).toContain('Užklausa Nr. 1')
  })

  test('with a mistake comes back with what was typed and the mistake at its field', async () => {
    const { school, teams } = await open()
    const form = await teams.ask('teacher', 'naujas slaptažodis')
    const typed = { 'fields.account': 'Niekas Nežinomas', 'fields.note': 'Skubu' }
    const again = await teams.press('teacher', form, 'requests/create', typed)
    expect(valuesOf(again)).toEqual(typed)
    expect(textOf(again)).toContain('⚠ Tokios paskyros nerandame.')
    const [create] = executesOf(again)
    expect(create?.data).toEqual(executesOf(form)[0]?.data)
    expect(await countRequests(school)).toBe(0)
    const right = { ...typed, 'fields.account': 'kotryna.zvirblyte@mokykla.example' }
    expect(textOf(await teams.press('teacher', again, 'requests/create', right))).toContain('Užklausa gauta')
  })

  test('of pupils is about what is broken: accounts are asked for by staff', async () => {
    const { school, teams } = await open()
    expect(textOf(await teams.ask('pupil', 'pamiršau slaptažodį'))).toContain('pasakyk klasės vadovui')
    const forged = { id: crypto.randomUUID(), kind: 'resetPassword', 'fields.account': 'rasa.jurgeleviciene' }
    const response = await teams.post(pressFrom(teams.writer('pupil'), 'requests/create', forged))
    expect(JSON.stringify(await response.json())).toContain('Tokią užklausą teikia mokyklos darbuotojai.')
    expect(await countRequests(school)).toBe(0)
  })

  test('can be taken back by its requester, and stands in the list', async () => {
    const { teams } = await open()
    const form = await teams.ask('teacher', fault)
    const sent = await teams.press('teacher', form, 'requests/create', valuesOf(form))
    const list = await teams.ask('teacher', 'mano užklausos')
    expect(textOf(list)).toContain('1 · Kas nors neveikia: Projektorius, 204')
    const shown = await teams.press('teacher', list, 'requests/show')
    expect(textOf(shown)).toContain('204')
    expect(textOf(await teams.ask('teacher', 'užklausa nr. 1'))).toContain('Užklausa Nr. 1')
    expect(textOf(await teams.ask('pupil', 'užklausa nr. 1'))).toContain('neradau')
    expect(textOf(await teams.press('teacher', sent, 'requests/take-back'))).toContain('Atsiimta')
    expect(textOf(await teams.press('teacher', shown, 'requests/take-back'))).toContain('jau nuspręsta')
  })
})

describe('whatever comes in, Teams gets an answer', () => {
  test('a press of any kind gets a kind card with a way on', async () => {
    const { teams } = await open()
    const presses: [string, object][] = [
      ['requests/destroy', {}],
      ['constructor', {}],
      ['people/give-role', { personId: who.pupil, role: 'admin' }],
      ['requests/create', { id: crypto.randomUUID(), kind: 'gift' }],
      ['requests/create', { id: '1', kind: 'fault', 'fields.what': 'neveikia' }],
      ['requests/show', { id: crypto.randomUUID() }],
      ['requests/approve', {}],
      ['bot/ask', { kind: 'toString' }],
      ['people/set-language', { language: 'ru' }],
    ]
    for (const [verb, data] of presses) {
      const response = await teams.post(pressFrom(teams.writer('specialist'), verb, data))
      expect(response.status, verb).toBe(200)
      const answer = (await response.json()) as { statusCode: number; value: Card }
      expect(answer.statusCode, verb).toBe(200)
      expect(executesOf(answer.value).length, verb).toBeGreaterThan(0)
    }
  })

  test('a bug is told by a number that stands in the log, and the log holds nothing of the message', async () => {
    const { school, teams } = await open()
    const logged: string[] = []
    school.talka.house.log = (message, details) => logged.push(JSON.stringify({ message, ...details }))
    const again = await openTeams(school)
    await teams.write('teacher', 'labas')
    await school.talka.house.database.db.execute(sql`alter table requests rename to requests_away`)
    const card = await again.ask('teacher', 'mano užklausos')
    const [id] = /\b[0-9a-f]{8}\b/.exec(textOf(card)) ?? ['no number']
    expect(logged.join('\n')).toContain(id)
    expect(logged.join('\n')).not.toContain('Rasa')
  })

  test('slow work is answered in time, and the answer is put in its place when it is done', async () => {
    // The embedded database has one connection: who holds it makes everybody wait.
    const school = await openSchool('pglite')
    const teams = await openTeams(school, undefined, { answerWithinMs: 50 })
    let release = () => {}
    const held = school.talka.house.database.transact(
      () =>
        new Promise<void>((resolve) => {
          release = resolve
        }),
    )
    const [message] = await teams.write('teacher', 'labas')
    expect(message?.summary).toBe('Priimta, dirbame…')
    const press = await teams.post(
      pressFrom(teams.writer('teacher'), 'bot/help', {}, { replyToId: 'pressed' }),
    )
    expect(JSON.stringify(await press.json())).toContain('Priimta, dirbame…')
    release()
    await held
    await teams.until(3)
    const edits = teams.posted.slice(1)
    expect(edits.map(({ edited, id }) => [edited, id]).sort()).toEqual(
      [
        [true, message?.id],
        [true, 'pressed'],
      ].sort(),
    )
    for (const edit of edits) expect(edit.summary).toContain('Esu Talka')
  })
})

describe('advice before a request', () => {
  const begin = async () => {
    const { school, teams } = await open()
    await school.talka.perform('articles/begin', await school.person('specialist'), {})
    return { school, teams }
  }

  test('comes with the filled form in one message, and saying that it helped sends nothing', async () => {
    const { school, teams } = await begin()
    const card = await teams.ask('teacher', fault)
    expect(actionsOf(card).map(({ title }) => title)).toContain('Projektorius nerodo vaizdo')
    expect(textOf(card)).toContain('HDMI')
    expect(executesOf(card).map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['requests/create', 'articles/helped']),
    )
    expect(textOf(await teams.press('teacher', card, 'articles/helped', {}))).toContain('Puiku, kad padėjo')
    expect(await countRequests(school)).toBe(0)
    const { articles } = await school.talka.perform('articles/list', await school.person('specialist'), {})
    expect(articles[0]).toMatchObject({ titleLt: 'Projektorius nerodo vaizdo', helped: 1 })
  })

  test('never keeps anybody from sending', async () => {
    const { school, teams } = await begin()
    const card = await teams.ask('teacher', fault)
    await teams.press('teacher', card, 'requests/create', valuesOf(card))
    expect(await countRequests(school)).toBe(1)
  })

  test('stays within the limits of a card, however long it is', async () => {
    const { school, teams } = await begin()
    const specialist = await school.person('specialist')
    for (const n of [1, 2, 3]) {
      const lt = { title: `Projektorius neveikia ${n}`, body: 'Ilgas žodžių ąžuolynas. '.repeat(160) }
      await school.talka.perform('articles/write', specialist, { id: randomUUID(), lt })
    }
    const card = await teams.ask('teacher', fault)
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(20_000)
    expect(textOf(card)).toContain('skirtuke „Atsakymai“')
  })

  test('for staff is not told to pupils', async () => {
    const { teams } = await begin()
    expect(textOf(await teams.ask('pupil', 'spausdintuvas nespausdina'))).not.toContain('išvalykite eilę')
  })
})
