import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Person } from '../../core/context.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'
import { readPdfText } from './read-pdf.ts'
import { carryOut, register, settle, slipsOf, smallRoster, takeBack } from './small-school.ts'

const { teacher: rasa, otherTeacher: mindaugas } = register
const bothTaught = smallRoster({ '5a': rasa, '5b': mindaugas })
const minutes = 60
const days = 24 * 3600

async function download(school: School, person: Person, slipId: string): Promise<string> {
  const { file } = await school.talka.perform('slips/print', person, { slipId })
  return readPdfText(file.bytes).join('')
}

const print = (school: School, person: Person, slipId: string) =>
  school.talka.perform('slips/print', person, { slipId })

/** Every password that stands on the slips. */
const passwordsOn = (text: string) => text.match(/[A-Z][a-z]+-[A-Z][a-z]+-[2-9]{4}/g) ?? []

/** How many sealed passwords the database still holds. */
async function sealedPasswords(school: School): Promise<number> {
  const { rows } = (await school.talka.house.database.db.execute(
    sql`select count(*)::int as n from secrets where sealed is not null and class_key is not null`,
  )) as unknown as { rows: { n: number }[] }
  return rows[0]?.n ?? -1
}

async function openWithSlips(engine: Parameters<typeof openSchool>[0], files = bothTaught) {
  const school = await openSchool(engine)
  const planId = await carryOut(school, files)
  const [teacher, otherTeacher, specialist] = [
    await school.person('teacher'),
    await school.person('otherTeacher'),
    await school.person('specialist'),
  ]
  const [slips] = await slipsOf(school, teacher)
  return { school, planId, teacher, otherTeacher, specialist, slipId: slips?.id ?? '' }
}

onEveryEngine('login slips', (engine) => {
  test('wait for the teacher of the class, who is told in the chat, and for nobody else', async () => {
    const { school, teacher, otherTeacher, specialist, planId } = await openWithSlips(engine)
    expect(await slipsOf(school, teacher)).toMatchObject([
      {
        label: { params: { name: '5a' } },
        state: 'ready',
        pupils: 3,
        left: 3,
        actions: ['slips/print'],
      },
    ])
    expect(await slipsOf(school, otherTeacher)).toMatchObject([
      { label: { params: { name: '5b' } }, pupils: 1 },
    ])
    const told = school.told.filter(({ word }) => word.startsWith('slips/'))
    expect(told.map(({ personId, word, params, link }) => [personId, word, params.name, link])).toEqual([
      [who.teacher, 'slips/told.ready.class', '5a', '/slips'],
      [who.otherTeacher, 'slips/told.ready.class', '5b', '/slips'],
    ])

    const all = await slipsOf(school, specialist)
    expect(all.map(({ actions }) => actions)).toEqual([['slips/give'], ['slips/give']])
    const plan = await school.talka.perform('directory/show-plan', specialist, { planId })
    const withPassword = plan.classes.flatMap(({ people }) => people.filter(({ passwordId }) => passwordId))
    expect(
      withPassword.map(({ name }) => name),
      'only the new teacher’s is the specialist’s',
    ).toEqual(['Naujas Mokytojas'])
    const pupils = (await slipsOf(school, teacher))[0]?.id ?? ''
    for (const person of [otherTeacher, specialist]) {
      const refusal = { kind: 'missing' }
      await expect(print(school, person, pupils)).rejects.toMatchObject(refusal)
      await expect(school.talka.perform('slips/confirm', person, { slipId: pupils })).rejects.toMatchObject(
        refusal,
      )
    }
    await expect(print(school, await school.person('office'), pupils)).rejects.toMatchObject({
      kind: 'missing',
    })
    await expect(print(school, await school.person('pupil'), pupils)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  test('hold the passwords that Microsoft 365 was given, in the order of the register', async () => {
    const school = await openSchool(engine)
    const { outside } = school.talka.house
    const given = new Map<unknown, string>()
    const { graph } = outside
    outside.graph = {
      ...graph,
      sendOnce(requests) {
        for (const { body } of requests)
          if (body?.passwordProfile)
            given.set(body.userPrincipalName, (body.passwordProfile as { password: string }).password)
        return graph.sendOnce(requests)
      },
    }
    await carryOut(school, bothTaught)
    const teacher = await school.person('teacher')
    const [slips] = await slipsOf(school, teacher)
    const text = await download(school, teacher, slips?.id ?? '')
    const logins = ['ugnele.azuolaite', 'jonas.cepulis', 'azuolas.zvirblys']
    const onPaper = passwordsOn(text)
    expect(onPaper).toEqual(logins.map((login) => given.get(`${login}@mokykla.example`)))
    for (const [at, login] of logins.entries()) {
      const place = text.indexOf(`${login}@mokykla.example`)
      expect(place).toBeGreaterThan(-1)
      expect(text.slice(place).match(/[A-Z][a-z]+-[A-Z][a-z]+-[2-9]{4}/)?.[0]).toBe(onPaper[at])
    }
  })

  test('are downloaded again for half an hour by the same teacher, and never after', async () => {
    const { school, teacher, specialist, slipId } = await openWithSlips(engine)
    const first = await download(school, teacher, slipId)
    expect(passwordsOn(first)).toHaveLength(3)
    expect(await slipsOf(school, teacher)).toMatchObject([
      { state: 'downloaded', printedBy: 'Rasa Jurgelevičienė', actions: ['slips/print', 'slips/confirm'] },
    ])
    const give = { slipId, personId: who.otherTeacher }
    await expect(school.talka.perform('slips/give', specialist, give)).rejects.toMatchObject({
      kind: 'conflict',
    })
    school.pass(29 * minutes)
    expect(passwordsOn(await download(school, teacher, slipId))).toEqual(passwordsOn(first))
    await school.job('slips/forget', {})
    expect(await sealedPasswords(school), 'the second download does not prolong the time').toBe(4)
    school.pass(1 * minutes)
    await expect(print(school, teacher, slipId)).rejects.toMatchObject({ word: 'slips/refused.printed' })
    await school.job('slips/forget', {})
    expect(await sealedPasswords(school)).toBe(1)
    expect(await slipsOf(school, teacher)).toMatchObject([{ state: 'printed', left: 0, actions: [] }])
  })

  test('are forgotten at once when the teacher says that they are on paper', async () => {
    const { school, teacher, slipId } = await openWithSlips(engine)
    const confirm = () => school.talka.perform('slips/confirm', teacher, { slipId })
    await expect(confirm(), 'not before there was anything to print').rejects.toMatchObject({
      kind: 'conflict',
    })
    await download(school, teacher, slipId)
    await confirm()
    expect(await sealedPasswords(school)).toBe(1)
    await expect(print(school, teacher, slipId)).rejects.toMatchObject({ word: 'slips/refused.printed' })
    await expect(confirm()).rejects.toMatchObject({ kind: 'conflict' })
    const { rows } = (await school.talka.house.database.db.execute(
      sql`select pupils from slips where id = ${slipId}`,
    )) as unknown as { rows: { pupils: unknown }[] }
    expect(rows[0]?.pupils, 'nor is it kept whose they were').toEqual([])
  })

  test('are gone after fourteen days, whether anybody clears them away or not', async () => {
    const { school, teacher, slipId } = await openWithSlips(engine)
    school.pass(14 * days + 1)
    expect(await slipsOf(school, teacher)).toMatchObject([{ state: 'expired', left: 0, actions: [] }])
    await expect(print(school, teacher, slipId)).rejects.toMatchObject({ word: 'slips/refused.expired' })
    expect(await sealedPasswords(school)).toBe(4)
    await school.job('slips/forget', {})
    expect(await sealedPasswords(school)).toBe(0)
  })

  test('stand in no log, audit entry, message or table in the clear', async () => {
    const { school, teacher, slipId } = await openWithSlips(engine)
    const passwords = passwordsOn(await download(school, teacher, slipId))
    const tables = ['audit_entries', 'notices', 'slips', 'secrets', 'plan_operations', 'plans']
    const everything = await Promise.all(
      tables.map((table) => school.talka.house.database.db.execute(sql.raw(`select * from ${table}`))),
    )
    const written = [
      JSON.stringify(everything),
      JSON.stringify(school.told),
      readFileSync(school.tenant.requestLogPath, 'utf8'),
    ]
    expect(passwords).toHaveLength(3)
    for (const password of passwords) for (const text of written) expect(text).not.toContain(password)
    const { entries } = await school.talka.perform('audit/list', await school.person('dpo'), {})
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'slips/print', subject: slipId, personId: who.teacher }),
    )
  })

  test('of a class that changes its teacher go along with the class', async () => {
    const { school, teacher, otherTeacher, slipId } = await openWithSlips(engine)
    school.told.length = 0
    await carryOut(school, smallRoster({ '5a': mindaugas, '5b': mindaugas }))
    expect(school.told.filter(({ word }) => word.startsWith('slips/'))).toMatchObject([
      { personId: who.otherTeacher, word: 'slips/told.ready.class', params: { name: '5a' } },
    ])
    expect(await slipsOf(school, teacher)).toEqual([])
    await expect(print(school, teacher, slipId)).rejects.toMatchObject({ kind: 'missing' })
    expect(passwordsOn(await download(school, otherTeacher, slipId))).toHaveLength(3)
  })

  test('of a class that goes up are the new year’s, and whoever has left gets none', async () => {
    const { school, teacher, slipId } = await openWithSlips(engine)
    const files = smallRoster({ '5a': rasa, '5b': mindaugas }, 2027).map(({ name, base64 }) => {
      const lines = Buffer.from(base64, 'base64').toString().split('\n')
      const kept = lines.filter((line) => !/(^|,)P2(,|$)/.test(line))
      return { name, base64: Buffer.from(kept.join('\n')).toString('base64') }
    })
    await carryOut(school, files)
    expect(await slipsOf(school, teacher)).toMatchObject([{ label: { params: { name: '6a' } }, left: 2 }])
    const text = await download(school, teacher, slipId)
    expect(text).toContain('6a')
    expect(text).not.toContain('Ugnelė')
    expect(passwordsOn(text)).toHaveLength(2)
  })

  test('of a class without a teacher wait until the specialist names somebody, who is not herself', async () => {
    const { school, specialist, otherTeacher } = await openWithSlips(engine, smallRoster({ '5a': rasa }))
    expect(school.told).toContainEqual(
      expect.objectContaining({
        personId: who.specialist,
        word: 'slips/told.without-teacher',
        params: { list: '5b' },
      }),
    )
    const orphan = (await slipsOf(school, specialist)).find(({ readers }) => readers.length === 0)
    const slipId = orphan?.id ?? ''
    const give = (personId: string) => school.talka.perform('slips/give', specialist, { slipId, personId })
    await expect(give(who.specialist)).rejects.toMatchObject({ word: 'slips/refused.yourself' })
    await expect(give(who.pupil)).rejects.toMatchObject({ word: 'slips/refused.not-staff' })
    await give(who.otherTeacher)
    await settle(school)
    expect(school.told.at(-1)).toMatchObject({ personId: who.otherTeacher, word: 'slips/told.ready.class' })
    expect(passwordsOn(await download(school, otherTeacher, slipId))).toHaveLength(1)
    const { entries } = await school.talka.perform('audit/list', await school.person('dpo'), {})
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'slips/give',
        personId: who.specialist,
        details: expect.objectContaining({ personId: who.otherTeacher }),
      }),
    )
  })

  test('of a teacher who is away are given to another, and the teacher is told', async () => {
    const { school, specialist, teacher, slipId } = await openWithSlips(engine)
    school.told.length = 0
    await school.talka.perform('slips/give', specialist, { slipId, personId: who.otherTeacher })
    await settle(school)
    expect(school.told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.teacher, 'slips/told.given'],
      [who.otherTeacher, 'slips/told.ready.class'],
    ])
    await expect(print(school, teacher, slipId)).rejects.toMatchObject({ kind: 'missing' })
  })

  test('leave out a pupil who has got another password meanwhile', async () => {
    const { school, teacher, slipId } = await openWithSlips(engine)
    const fields = { account: 'jonas.cepulis@mokykla.example' }
    const { id } = await school.talka.perform('requests/create', teacher, { kind: 'resetPassword', fields })
    await school.talka.perform('requests/approve', await school.person('specialist'), { id })
    school.pass(11)
    await school.job('requests/settle', { id, version: 1 })
    expect(await slipsOf(school, teacher)).toMatchObject([{ pupils: 3, left: 2 }])
    const text = await download(school, teacher, slipId)
    expect(text).not.toContain('Čepulis')
    expect(passwordsOn(text)).toHaveLength(2)
  })

  test('leave out a pupil whose account was taken back, and are closed when nobody is left', async () => {
    const { school, teacher, specialist, planId, slipId } = await openWithSlips(engine)
    await takeBack(school, planId, 'P3')
    expect(await slipsOf(school, teacher)).toMatchObject([{ pupils: 3, left: 2 }])
    expect(await download(school, teacher, slipId)).not.toContain('Čepulis')
    await takeBack(school, planId)
    expect(await sealedPasswords(school)).toBe(0)
    for (const { actions } of await slipsOf(school, specialist)) expect(actions).toEqual([])
    await expect(print(school, teacher, slipId)).rejects.toMatchObject({ word: 'slips/refused.expired' })
    await school.job('slips/forget', {})
    expect((await slipsOf(school, specialist)).map(({ state }) => state)).toEqual(['printed', 'withdrawn'])
  })

  test('are reminded of once, a few days before their end, if nobody has printed them', async () => {
    const { school, teacher, slipId } = await openWithSlips(engine)
    await download(school, teacher, slipId)
    school.told.length = 0
    const remind = async () => {
      await school.job('slips/remind', {})
      await settle(school)
    }
    school.pass(9 * days)
    await remind()
    expect(school.told).toEqual([])
    school.pass(2 * days)
    await remind()
    await remind()
    // Two people are told at the same moment, in whatever order.
    const told = school.told.toSorted((one, other) => (one.word < other.word ? -1 : 1))
    expect(told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.otherTeacher, 'slips/told.reminder'],
      [who.specialist, 'slips/told.unprinted'],
    ])
    expect(told[1]?.params).toEqual({ list: '5b' })
  })

  test('are made once, however often their job runs', async () => {
    const { school, specialist, planId } = await openWithSlips(engine)
    const told = school.told.length
    await Promise.all([1, 2, 3].map(() => school.job('slips/prepare', { planId })))
    await school.job('slips/prepare', {})
    await settle(school)
    expect(await slipsOf(school, specialist)).toHaveLength(2)
    expect(school.told).toHaveLength(told)
  })

  test('of two who print at the same moment one is first', async () => {
    const files = smallRoster({ '5a': rasa })
    const shared = files.map((file) =>
      file.name === 'enrollments.csv'
        ? {
            ...file,
            base64: Buffer.from(`${Buffer.from(file.base64, 'base64')}A,${mindaugas},teacher\n`).toString(
              'base64',
            ),
          }
        : file,
    )
    const { school, teacher, otherTeacher, slipId } = await openWithSlips(engine, shared)
    const ends = await Promise.allSettled(
      [teacher, otherTeacher].map((person) => print(school, person, slipId)),
    )
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
