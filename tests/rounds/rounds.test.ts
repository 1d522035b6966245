import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileAnswer } from '../../core/file-answer.ts'
import { labelCode } from '../../core/inventory/rules.ts'
import { Refusal } from '../../core/refusal.ts'
import { countByPupil, nextPupil, surnameFirst } from '../../core/rounds/rules.ts'
import type { RoundScan } from '../../core/rounds/schema.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { openRoundPhone } from '../../tabs/features/hand-overs/round-phone.ts'
import { failure, type send } from '../../tabs/shared/send.ts'
import { readPdfText } from '../slips/read-pdf.ts'
import { carryOut, register, smallRoster } from '../slips/small-school.ts'
import { onEveryEngine } from '../support/database.ts'
import { changedSchool } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

type Who = Parameters<School['person']>[0]

async function as<Name extends UseCaseName>(
  school: School,
  who: Who,
  name: Name,
  input: InputOf<Name>,
): Promise<ResultOf<Name>> {
  return (await school.talka.perform(name, await school.person(who), input)) as ResultOf<Name>
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

/** The demo school with a class 6b of so many more pupils, whose surnames go backwards through the alphabet. */
const surnames = ['Žukauskas', 'Šimkus', 'Petraitis', 'Kazlauskas', 'Ąžuolas', 'Adomaitis']
const withClass = changedSchool(({ people }) => {
  const pupil = people.find(({ employeeType }) => employeeType === 'Student')
  if (!pupil) throw new Error('the demo school has no pupil')
  for (const [n, surname] of surnames.entries())
    people.push({
      ...structuredClone(pupil),
      id: `7a1ca000-0000-4000-8000-0000000090${String(n).padStart(2, '0')}`,
      userPrincipalName: `jonas.vardenis${n}@mokykla.example`,
      displayName: `Jonas ${surname}`,
      givenName: 'Jonas',
      surname,
      employeeId: `M-90${n}`,
      department: '6b',
    })
})

async function furnish(school: School, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const id = randomUUID()
    const draft = { id, version: 0, name: 'Planšetė', inventoryNo: `P-${n + 1}`, state: 'inStore' as const }
    await as(school, 'specialist', 'inventory/write', draft)
    ids.push(id)
  }
  return ids
}

async function begin(school: School, more: Partial<InputOf<'rounds/open'>> = {}): Promise<string> {
  const input = { id: randomUUID(), kind: 'handOut' as const, className: '6 B', ...more }
  return (await as(school, 'specialist', 'rounds/open', input)).id
}

let clock = Date.parse('2026-09-01T08:00:00Z')
const scanned = (code: string, more: Partial<RoundScan> = {}): RoundScan => {
  clock += 1000
  return {
    ...{ id: randomUUID(), code, pupilId: null, of: null, condition: null, isUndone: false },
    at: new Date(clock).toISOString(),
    ...more,
  }
}

const show = (school: School, id: string) => as(school, 'specialist', 'rounds/show', { id })
const asset = async (school: School, id: string) =>
  (await as(school, 'specialist', 'inventory/show', { id })).asset

async function pdf(school: School, id: string): Promise<string> {
  const answer = (await as(school, 'specialist', 'rounds/paper', { id })) as unknown as FileAnswer
  return readPdfText(answer.file.bytes).join(' ').replaceAll(/\s+/g, ' ')
}

onEveryEngine('a class', (engine) => {
  test('gets its things one after another by two phones, of which one dies; in June they come back', async () => {
    const school = await openSchool(engine, { school: withClass })
    const ids = await furnish(school, 7)
    const round = await begin(school)
    const { pupils } = await show(school, round)
    expect(pupils.map(({ name }) => name)).toEqual([
      'Jonas Adomaitis',
      'Jonas Ąžuolas',
      'Jonas Kazlauskas',
      'Jonas Petraitis',
      'Jonas Šimkus',
      'Jonas Žukauskas',
    ])
    const [adomaitis, azuolas, kazlauskas, petraitis, , zukauskas] = pupils.map(({ id }) => id)
    let isOffline = true
    let answersLost = 1
    const ask = (async (name: UseCaseName, input: never) => {
      if (isOffline) throw failure('offline', '')
      const answer = await as(school, 'specialist', name, input)
      if (answersLost-- > 0) throw failure('offline', '')
      return answer
    }) as typeof send
    const person = `${engine} ${round}`
    let phone = await openRoundPhone(person)
    const walk = [
      scanned(`https://talka.example/i/${labelCode(ids[0] ?? '')}`, { pupilId: adomaitis ?? null }),
      scanned('P-2', { pupilId: azuolas ?? null }),
      scanned('p 3', { pupilId: petraitis ?? null }),
      scanned('NIEKIENO-1', { pupilId: zukauskas ?? null }),
    ]
    for (const one of walk) await phone.keep(round, one)
    expect(await phone.send(round, ask).catch(() => 'offline')).toBe('offline')
    phone.close()
    // Another phone was quicker with one of them.
    await as(school, 'deputy', 'rounds/scan', {
      id: round,
      scans: [scanned('P-2', { pupilId: zukauskas ?? null })],
    })
    phone = await openRoundPhone(person)
    expect(await phone.waiting(round)).toHaveLength(4)
    isOffline = false
    for (let tries = 0; tries < 3 && (await phone.waiting(round)).length > 0; tries++)
      await phone.send(round, ask).catch(() => {})
    expect(await phone.waiting(round)).toEqual([])
    phone.close()
    const said = async () =>
      (await show(school, round)).lines.map(
        ({ inventoryNo, code, pupilName, result }) => `${inventoryNo || code} ${pupilName} ${result}`,
      )
    expect((await said()).sort()).toEqual([
      'NIEKIENO-1  unknown',
      'P-1 Jonas Adomaitis given',
      'P-2 Jonas Ąžuolas held',
      'P-2 Jonas Žukauskas given',
      'P-3 Jonas Petraitis given',
    ])
    expect(await asset(school, ids[1] ?? '')).toMatchObject({ holderId: zukauskas, state: 'inUse' })

    // A mistake is taken back, and the thing goes to whom it should.
    const wrong = walk[2]?.id ?? null
    await as(school, 'specialist', 'rounds/scan', {
      id: round,
      scans: [
        scanned('', { of: wrong, isUndone: true }),
        scanned('P-3', { pupilId: kazlauskas ?? null }),
        scanned('P-3', { pupilId: kazlauskas ?? null }),
      ],
    })
    expect((await said()).filter((one) => one.startsWith('P-3')).sort()).toEqual([
      'P-3 Jonas Kazlauskas again',
      'P-3 Jonas Kazlauskas given',
      'P-3 Jonas Petraitis undone',
    ])
    expect(await as(school, 'specialist', 'rounds/close', { id: round })).toMatchObject({ number: 1 })
    // The class of this test has never met the bot: what it is told waits.
    const { rows } = (await school.talka.house.database.db.execute(
      sql`select word, params ->> 'list' as list from notices where word like 'rounds/%' order by list`,
    )) as unknown as { rows: { word: string; list: string }[] }
    expect(rows).toEqual(
      ['P-1', 'P-2', 'P-3'].map((no) => ({ word: 'rounds/told.given', list: `Planšetė ${no}` })),
    )
    const late = { id: round, scans: [scanned('P-5')] }
    expect(await refusal(as(school, 'specialist', 'rounds/scan', late))).toBe(
      'conflict rounds/refused.closed',
    )
    // What it has already it says again.
    expect((await as(school, 'specialist', 'rounds/scan', { id: round, scans: walk })).lines).toHaveLength(4)
    const text = await pdf(school, round)
    for (const part of ['Nr. 1', '6b', 'Jonas Kazlauskas Planšetė P-3', 'Negavo 3 mokiniai', 'Jonas Šimkus'])
      expect(text).toContain(part)
    await school.talka.house.database.db.execute(
      sql`update round_scans set pupil_name = 'Kitas' where result = 'given'`,
    )
    expect((await show(school, round)).isAsClosed).toBe(false)

    const june = await begin(school, { kind: 'collection', place: 'Sandėlis' })
    const back = scanned('P-1')
    await as(school, 'specialist', 'rounds/scan', {
      id: june,
      scans: [back, scanned('', { of: back.id, condition: 'poor' }), scanned('P-7')],
    })
    expect((await show(school, june)).lines).toMatchObject([
      { inventoryNo: 'P-1', pupilName: 'Jonas Adomaitis', result: 'returned', condition: 'poor' },
      { inventoryNo: 'P-7', pupilName: '', result: 'nobody' },
    ])
    expect(await asset(school, ids[0] ?? '')).toMatchObject({
      ...{ holder: '', place: 'Sandėlis', condition: 'poor', state: 'inStore' },
    })
    const { number } = await as(school, 'specialist', 'rounds/close', { id: june })
    expect(number).toBe(2)
    expect((await show(school, june)).lacking.map(({ name }) => name)).toEqual([
      'Jonas Kazlauskas',
      'Jonas Žukauskas',
    ])
    expect(await pdf(school, june)).toContain('Jonas Žukauskas: P-2 Planšetė')
    const { rounds, classes } = await as(school, 'specialist', 'rounds/list', {})
    expect(rounds.map((one) => [one.kind, one.things, one.served])).toEqual([
      ['collection', 1, 4],
      ['handOut', 3, 3],
    ])
    expect(classes.map(({ className, pupils }) => [className, pupils])).toContainEqual(['6b', 6])
  }, 60_000)
})

describe('a round', () => {
  test('of a class that there is not, and a pupil of another class, are refused', async () => {
    const school = await openSchool('postgres')
    expect(await refusal(begin(school))).toBe('invalid rounds/refused.no-class')
    expect(await refusal(begin(school, { className: '' }))).toBe('invalid common/refused.invalid')
    await furnish(school, 1)
    const round = await begin(school, { className: '5a' })
    const pupilId = (await school.person('otherPupil')).id
    const scans = [scanned('P-1', { pupilId })]
    expect(await refusal(as(school, 'specialist', 'rounds/scan', { id: round, scans }))).toBe(
      'invalid rounds/refused.no-pupil',
    )
    expect(await refusal(as(school, 'teacher', 'rounds/show', { id: round }))).toMatch(/^forbidden/)
  })

  test('without a class takes back what anybody brings, a loan too', async () => {
    const school = await openSchool('postgres')
    const [thing = ''] = await furnish(school, 1)
    const tomorrow = new Date(Date.now() + 30 * 24 * 3600_000).toISOString().slice(0, 10)
    await as(school, 'specialist', 'hand-overs/give', {
      id: randomUUID(),
      to: 'Rasa Jurgelevičienė',
      things: [{ id: thing }],
      dueOn: tomorrow,
    })
    const round = await begin(school, { kind: 'collection', className: '' })
    const { lines } = await as(school, 'specialist', 'rounds/scan', { id: round, scans: [scanned('P-1')] })
    expect(lines).toMatchObject([{ result: 'returned', pupilName: 'Rasa Jurgelevičienė' }])
    expect((await as(school, 'specialist', 'hand-overs/list', { view: 'lent' })).acts).toEqual([])
  })
})

describe('things of leavers', () => {
  test('are asked for before the plan of the school year closes an account, of the class’s teacher', async () => {
    const school = await openSchool('postgres')
    const pupils = Array.from({ length: 30 }, (_, n) => {
      const letters = `${'abcdef'[Math.floor(n / 5)]}${'aeiou'[n % 5]}`
      return [`Q${n}`, `Jonas${letters}`, `Rimkus${letters}`, '5a'] as const
    })
    await carryOut(school, smallRoster({ '5a': register.teacher }, 2025, pupils))
    await school.job('people/refresh', {})
    const [thing = ''] = await furnish(school, 1)
    await as(school, 'specialist', 'hand-overs/give', {
      id: randomUUID(),
      to: 'Jonasaa Rimkusaa',
      things: [{ id: thing }],
    })
    const listed = async (who: Who) =>
      (await as(school, who, 'leavers/list', {})).leavers.map(({ name, because, teachers }) => [
        ...[name, because, ...teachers],
      ])
    expect(await listed('specialist')).toEqual([])
    const files = smallRoster({ '5a': register.teacher }, 2026, pupils.slice(1))
    const specialist = await school.person('specialist')
    const { rosterId } = await school.talka.perform('rosters/import', specialist, { name: '', files })
    const { planId } = await school.talka.perform('directory/plan', specialist, { rosterId })
    await school.job('directory/make-plan', { planId })
    const leaving = [['Jonasaa Rimkusaa', 'leaving', 'Rasa Jurgelevičienė']]
    expect(await listed('specialist')).toEqual(leaving)
    expect(await listed('teacher')).toEqual(leaving)
    expect(await listed('otherTeacher')).toEqual([])
    await school.talka.drain()
    school.told.length = 0
    const { leavers } = await as(school, 'specialist', 'leavers/list', {})
    const personIds = leavers.map(({ personId }) => personId)
    await as(school, 'specialist', 'leavers/ask', { personIds })
    await school.talka.drain()
    expect(school.told.map(({ word, personId, params }) => [word, personId, params.list])).toEqual([
      ['leavers/told.ask', (await school.person('teacher')).id, 'Jonasaa Rimkusaa (Planšetė P-1)'],
    ])
  })

  test('are shown to those who look after things; to a teacher those of her own class alone', async () => {
    const school = await openSchool('postgres')
    const things = await furnish(school, 2)
    const pupil = await school.person('pupil')
    await as(school, 'specialist', 'hand-overs/give', {
      id: randomUUID(),
      to: pupil.name,
      things: [{ id: things[0] ?? '' }],
    })
    expect((await as(school, 'specialist', 'leavers/list', {})).leavers).toEqual([])
    // The account is closed: what is with its owner has to come back.
    await school.talka.house.database.db.execute(
      sql`update people set directory_role = null where id = ${pupil.id}`,
    )
    expect((await as(school, 'specialist', 'leavers/list', {})).leavers).toMatchObject([
      { name: pupil.name, because: 'left', askedAt: null, things: [{ inventoryNo: 'P-1' }] },
    ])
    expect((await as(school, 'teacher', 'leavers/list', {})).leavers).toEqual([])
    expect(await refusal(as(school, 'teacher', 'leavers/ask', { personIds: [pupil.id] }))).toMatch(
      /^forbidden/,
    )
    await school.talka.drain()
    school.told.length = 0
    expect(await as(school, 'deputy', 'leavers/ask', { personIds: [pupil.id, randomUUID()] })).toEqual({
      asked: 1,
      told: 1,
    })
    await school.talka.drain()
    expect(school.told.map(({ word, personId }) => [word, personId])).toEqual([
      ['leavers/told.ask', (await school.person('specialist')).id],
    ])
    expect((await as(school, 'specialist', 'leavers/list', {})).leavers[0]?.askedAt).not.toBeNull()
  })
})

describe('whose turn it is', () => {
  const pupils = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }))
  const turn = (given: string[], absent: string[] = [], after: string | null = null, each = 1) =>
    nextPupil(pupils, {
      counts: countByPupil(given.map((pupilId) => ({ pupilId, result: 'given' }))),
      absent: new Set(absent),
      after,
      each,
    })?.id ?? null

  test('goes down the list, past the absent and back to those who were left', () => {
    expect(turn([])).toBe('a')
    expect(turn(['a'], [], 'a')).toBe('b')
    expect(turn(['a'], ['b'], 'b')).toBe('c')
    // Somebody who came forward is served, and the list goes on after them.
    expect(turn(['c'], [], 'c')).toBe('d')
    expect(turn(['c', 'd'], [], 'd')).toBe('a')
    expect(turn(['a', 'c', 'd'], ['b'], 'd')).toBeNull()
    expect(turn(['a'], [], 'a', 2)).toBe('a')
    expect(turn(['a', 'a'], [], 'a', 2)).toBe('b')
  })

  test('comes to everybody who is there exactly once, whoever is absent', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), (absent) => {
        const served: string[] = []
        for (let after: string | null = null; served.length < 9; ) {
          const next = turn(served, absent, after)
          if (next === null) break
          served.push(next)
          after = next
        }
        expect(served.toSorted()).toEqual(
          ['a', 'b', 'c', 'd'].filter((one) => !absent.some((other) => other === one)),
        )
      }),
    )
  })

  test('is by surname', () => {
    expect(['Ona Marija Petraitė', 'Jonas Ąžuolas', 'Plato'].map(surnameFirst)).toEqual([
      'Petraitė Ona Marija',
      'Ąžuolas Jonas',
      'Plato',
    ])
  })
})
