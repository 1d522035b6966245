import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { answerAction } from '../../bot/answer-action.ts'
import { answerNotice } from '../../bot/answer-notice.ts'
import type { FileAnswer } from '../../core/file-answer.ts'
import { isSignature, needsParent, reminderDay } from '../../core/hand-overs/rules.ts'
import type { Strokes } from '../../core/hand-overs/schema.ts'
import { labelCode } from '../../core/inventory/rules.ts'
import { Refusal } from '../../core/refusal.ts'
import { dayOf, isWorkingDay } from '../../core/school-time/rules.ts'
import { type SchoolTime, usualSchoolTime } from '../../core/school-time/schema.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { readPdfText } from '../slips/read-pdf.ts'
import { onEveryEngine } from '../support/database.ts'
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

async function write(school: School, more: Partial<InputOf<'inventory/write'>> = {}): Promise<string> {
  const id = randomUUID()
  await as(school, 'specialist', 'inventory/write', { id, version: 0, name: 'Kompiuteris', ...more })
  return id
}

async function give(school: School, things: string[], more: Partial<InputOf<'hand-overs/give'>> = {}) {
  const id = randomUUID()
  await as(school, 'specialist', 'hand-overs/give', {
    id,
    to: 'Rasa Jurgelevičienė',
    things: things.map((one) => ({ id: one })),
    ...more,
  })
  return id
}

const act = (school: School, id: string, who: Who = 'specialist') =>
  as(school, who, 'hand-overs/show', { id })
const asset = async (school: School, id: string) =>
  (await as(school, 'specialist', 'inventory/show', { id })).asset

/** A hand that writes: up and down from left to right. */
const drawn: Strokes = [Array.from({ length: 30 }, (_, n) => [100 + n * 20, n % 2 ? 120 : 260])]

/** Past the ten seconds in which an act can be undone. */
async function told(school: School): Promise<void> {
  school.pass(11)
  const { rows } = (await school.talka.house.database.db.execute(
    sql`select id from hand_overs where told_at is null`,
  )) as unknown as { rows: { id: string }[] }
  for (const { id } of rows) await school.job('hand-overs/tell', { id })
  await school.talka.drain()
}

async function pdf(school: School, id: string, who: Who = 'specialist'): Promise<string> {
  const answer = (await as(school, who, 'hand-overs/paper', { id })) as unknown as FileAnswer
  return readPdfText(answer.file.bytes).join(' ').replaceAll(/\s+/g, ' ')
}

const day = (school: School, days: number) =>
  String(dayOf(school.talka.house.outside.clock.now()).add({ days }))

onEveryEngine('things that are handed over', (engine) => {
  test('stand in one numbered act, which its receiver signs in the chat; then it says so and changes no more', async () => {
    const school = await openSchool(engine)
    const things = [
      await write(school, { inventoryNo: 'IT-1', serial: 'SN77', model: 'ThinkPad L14' }),
      await write(school, { inventoryNo: 'IT-2', name: 'Planšetė' }),
    ]
    const id = await give(school, things, {
      things: [
        { id: things[0] ?? '', condition: 'fair', parts: 'įkroviklis, dėklas' },
        { id: things[1] ?? '' },
      ],
      place: '204',
      note: 'Projektui „Erasmus“',
    })
    expect(await asset(school, things[0] ?? '')).toMatchObject({
      holder: 'Rasa Jurgelevičienė',
      place: '204',
      condition: 'fair',
      state: 'inUse',
    })
    await school.talka.drain()
    expect(school.told).toEqual([])
    await told(school)
    const [notice] = school.told
    expect(notice).toMatchObject({
      word: 'hand-overs/told.given',
      params: { n: 2, list: 'Kompiuteris IT-1, Planšetė IT-2', until: '' },
      link: `/hand-overs/${id}`,
    })

    const person = await school.person('teacher')
    const desk = {
      person,
      perform: school.talka.perform,
      link: (path: string) => `https://talka.example${path}`,
    } as Parameters<typeof answerAction>[0]
    const asked = await answerNotice(desk, notice as NonNullable<typeof notice>)
    const { mark } = await act(school, id, 'teacher')
    expect(asked.card?.actions?.map(({ title }) => title)).toEqual(['Gavau', 'Tai ne mano', 'Atidaryti'])
    const answered = await answerAction(desk, 'hand-overs/sign', { id, mark })
    expect(JSON.stringify(answered.card)).toContain('Pasirašyta')

    expect(await act(school, id)).toMatchObject({
      number: 1,
      state: 'signed',
      isAsSigned: true,
      party: null,
      signatures: [
        { party: 'giver', how: 'account', name: 'Rokas Vaitkevičius' },
        { party: 'receiver', how: 'account', name: 'Rasa Jurgelevičienė' },
      ],
    })
    const text = await pdf(school, id, 'teacher')
    for (const part of ['IT-1', 'SN77', 'Patenkinama', 'įkroviklis, dėklas', 'Rasa Jurgelevičienė', '204'])
      expect(text).toContain(part)
    expect(await refusal(as(school, 'teacher', 'hand-overs/refuse', { id }))).toMatch(/not-waiting/)
    expect(await refusal(as(school, 'specialist', 'hand-overs/undo', { id }))).toMatch(/too-late/)
    await school.talka.house.database.db.execute(sql`update hand_over_lines set serial = 'SN78'`)
    expect((await act(school, id)).isAsSigned).toBe(false)
  })

  test('by two people at the same second go to one of them, and the other is told who has it', async () => {
    const school = await openSchool(engine)
    const [one, other] = [await write(school, { inventoryNo: 'IT-1' }), await write(school)]
    const tries = await Promise.allSettled(
      (['specialist', 'deputy'] as const).map((who, n) =>
        as(school, who, 'hand-overs/give', {
          id: randomUUID(),
          to: n === 0 ? 'Rasa Jurgelevičienė' : 'Mindaugas Žukas',
          things: [{ id: one }, ...(n === 0 ? [] : [{ id: other }])],
        }),
      ),
    )
    const lost = tries.filter((one) => one.status === 'rejected')
    expect(lost).toHaveLength(1)
    const { holder } = await asset(school, one)
    expect(lost[0]?.reason).toMatchObject({
      kind: 'conflict',
      word: 'hand-overs/refused.held',
      params: { thing: 'IT-1 Kompiuteris', name: holder },
    })
    // All of an act or none of it.
    if (holder === 'Rasa Jurgelevičienė') expect((await asset(school, other)).holder).toBe('')
    const { acts } = await as(school, 'specialist', 'hand-overs/list', {})
    expect(acts.map(({ number, receiver }) => [number, receiver])).toEqual([[1, holder]])
  })

  test('are signed with a finger on the phone of whoever hands them over; the drawing is sealed and in no list', async () => {
    const school = await openSchool(engine)
    const id = await give(school, [await write(school)], { to: 'Mindaugas Žukas' })
    const { mark } = await act(school, id)
    const dot: Strokes = [[[5, 5]]]
    expect(await refusal(as(school, 'specialist', 'hand-overs/sign', { id, mark }))).toMatch(/not-yours/)
    expect(await refusal(as(school, 'specialist', 'hand-overs/sign', { id, mark, strokes: dot }))).toMatch(
      /no-signature/,
    )
    expect(
      await refusal(
        as(school, 'specialist', 'hand-overs/sign', { id, mark: 'f'.repeat(64), strokes: drawn }),
      ),
    ).toMatch(/refused.changed/)
    await as(school, 'specialist', 'hand-overs/sign', { id, mark, strokes: drawn })
    const shown = await act(school, id)
    expect(shown).toMatchObject({ state: 'signed', signatures: [{ how: 'account' }, { how: 'drawn' }] })
    expect(JSON.stringify(shown)).not.toContain('strokes')
    const { rows } = (await school.talka.house.database.db.execute(
      sql`select sealed from hand_over_signatures where party = 'receiver'`,
    )) as unknown as { rows: { sealed: string }[] }
    expect(rows[0]?.sealed).not.toContain('120')
    expect(await pdf(school, id)).toContain('pasirašyta ekrane')
    const entries = await as(school, 'dpo', 'audit/list', {})
    expect(JSON.stringify(entries)).not.toContain('[[')
  })

  test('that are lent are asked back the day before, and named to the specialists the morning after', async () => {
    const school = await openSchool(engine)
    const hours = { from: '08:00', until: '17:00' }
    const time = { week: [hours, hours, hours, hours, hours, hours, hours], closedDays: [] } as const
    await as(school, 'specialist', 'school-time/change', structuredClone(time) as unknown as SchoolTime)
    // Neither the day before nor the day after is a holiday, on whatever day this runs.
    const isFree = (days: number) =>
      !isWorkingDay(Temporal.PlainDate.from(day(school, days)), time as unknown as SchoolTime)
    let due = 2
    while (isFree(due - 1) || isFree(due + 1)) due++
    const thing = await write(school, { inventoryNo: 'IT-9' })
    expect(await refusal(give(school, [thing], { dueOn: day(school, -1) }))).toBe(
      'invalid hand-overs/refused.past',
    )
    const id = await give(school, [thing], { dueOn: day(school, due) })
    const dueOn = day(school, due)
    await told(school)
    school.told.length = 0
    await school.job('hand-overs/remind', {})
    await school.talka.drain()
    expect(school.told).toEqual([])
    school.pass((due - 1) * 24 * 3600)
    for (let twice = 0; twice < 2; twice++) await school.job('hand-overs/remind', {})
    await school.talka.drain()
    expect(school.told.map(({ word, params }) => [word, params])).toEqual([
      ['hand-overs/told.due', { n: 1, list: 'Kompiuteris IT-9', day: dueOn }],
    ])
    expect((await as(school, 'specialist', 'hand-overs/list', { view: 'overdue' })).acts).toEqual([])
    school.told.length = 0
    school.pass(2 * 24 * 3600)
    for (let twice = 0; twice < 2; twice++) await school.job('hand-overs/remind', {})
    await school.talka.drain()
    expect(school.told.map(({ word, params }) => [word, params])).toEqual([
      ['hand-overs/told.overdue', { n: 1, list: 'Rasa Jurgelevičienė' }],
    ])
    expect((await as(school, 'specialist', 'hand-overs/list', { view: 'overdue' })).acts).toMatchObject([
      { id, out: 1 },
    ])
    await as(school, 'specialist', 'hand-overs/take-back', {
      id: randomUUID(),
      things: [{ id: thing, condition: 'poor' }],
      place: 'Sandėlis',
    })
    expect((await as(school, 'specialist', 'hand-overs/list', { view: 'lent' })).acts).toEqual([])
    expect(await asset(school, thing)).toMatchObject({
      holder: '',
      state: 'inStore',
      condition: 'poor',
      place: 'Sandėlis',
    })
    school.told.length = 0
    await told(school)
    expect(school.told.map(({ word }) => word)).toEqual(['hand-overs/told.returned'])
  })
})

describe('an act', () => {
  test('is there for both sides and for those who make acts, and for nobody else', async () => {
    const school = await openSchool('postgres')
    const id = await give(school, [await write(school)])
    const { mark } = await act(school, id)
    const tries: [UseCaseName, object][] = [
      ['hand-overs/show', { id }],
      ['hand-overs/paper', { id }],
      ['hand-overs/sign', { id, mark }],
      ['hand-overs/refuse', { id }],
    ]
    for (const who of ['otherTeacher', 'pupil'] as const)
      for (const [name, input] of tries)
        expect(await refusal(as(school, who, name, input as never)), `${who} ${name}`).toBe(
          'missing common/refused.missing',
        )
    // Whoever looks after the inventory sees it, and cannot answer for its receiver.
    expect((await act(school, id, 'deputy')).maySign).toBe(false)
    expect(await refusal(as(school, 'deputy', 'hand-overs/refuse', { id }))).toMatch(/^missing/)
    expect(await refusal(as(school, 'deputy', 'hand-overs/undo', { id }))).toMatch(/^forbidden/)
    expect((await as(school, 'otherTeacher', 'hand-overs/mine', {})).acts).toEqual([])
    expect((await as(school, 'teacher', 'hand-overs/mine', {})).acts).toMatchObject([{ id, isMine: true }])
  })

  test('that somebody undoes within ten seconds leaves the things as they were, and tells nobody', async () => {
    const school = await openSchool('postgres')
    const thing = await write(school, { place: 'Sandėlis', state: 'inStore' })
    const lent = await give(school, [thing], { dueOn: day(school, 5), to: 'Mindaugas Žukas' })
    await told(school)
    school.told.length = 0
    const { acts } = await as(school, 'specialist', 'hand-overs/take-back', {
      id: randomUUID(),
      things: [{ id: thing }],
    })
    await as(school, 'specialist', 'hand-overs/undo', { id: acts[0] ?? '' })
    await told(school)
    expect(school.told).toEqual([])
    expect(await asset(school, thing)).toMatchObject({ holder: 'Mindaugas Žukas', state: 'inUse' })
    // The loan goes on.
    expect((await as(school, 'specialist', 'hand-overs/list', { view: 'lent' })).acts).toMatchObject([
      { id: lent },
    ])
    const back = await as(school, 'specialist', 'hand-overs/take-back', {
      id: randomUUID(),
      things: [{ id: thing }],
    })
    expect((await act(school, back.acts[0] ?? '')).number).toBe(3)
    const given = await give(school, [thing])
    await as(school, 'specialist', 'hand-overs/undo', { id: given })
    expect(await asset(school, thing)).toMatchObject({ holder: '', state: 'inStore' })
    expect(
      await refusal(
        as(school, 'teacher', 'hand-overs/sign', { id: given, mark: (await act(school, given)).mark }),
      ),
    ).toMatch(/not-waiting/)
  })

  test('whose receiver says „Tai ne mano“ books the things as before, also what was moved since, and tells whoever gave them', async () => {
    const school = await openSchool('postgres')
    const things = [
      await write(school, { inventoryNo: 'IT-1' }),
      await write(school, { inventoryNo: 'IT-2' }),
    ]
    const id = await give(school, things)
    await told(school)
    school.told.length = 0
    await as(school, 'specialist', 'inventory/move', { ids: [things[1] ?? ''], place: '310' })
    await as(school, 'teacher', 'hand-overs/refuse', { id, why: 'Man nieko nedavė' })
    await school.talka.drain()
    for (const one of things) expect(await asset(school, one)).toMatchObject({ holder: '', holderId: null })
    expect(school.told).toMatchObject([
      {
        word: 'hand-overs/told.refused',
        personId: (await school.person('specialist')).id,
        params: { name: 'Rasa Jurgelevičienė', why: 'Man nieko nedavė.' },
      },
    ])
    expect(await pdf(school, id)).toContain('Gavėjas sako negavęs')
  })

  test('of a pupil under fourteen is signed by a parent on paper; of an older one by the pupil', async () => {
    const school = await openSchool('postgres')
    const id = await give(school, [await write(school)], { to: 'Kotryna Žvirblytė' })
    const shown = await act(school, id, 'pupil')
    expect(shown.needsParent).toBe(true)
    await as(school, 'pupil', 'hand-overs/sign', { id, mark: shown.mark, name: 'kotryna zvirblyte' })
    expect((await act(school, id)).state).toBe('waiting')
    expect(await pdf(school, id)).toContain('Mokinio tėvai (globėjai)')
    await as(school, 'specialist', 'hand-overs/note-paper', { id, name: 'Ona Žvirblienė' })
    expect(await act(school, id)).toMatchObject({
      state: 'signed',
      signatures: [{ party: 'giver' }, { party: 'receiver' }, { party: 'parent', name: 'Ona Žvirblienė' }],
    })
    const older = await give(school, [await write(school)], { to: 'Ąžuolas Šimkus' })
    expect((await act(school, older)).needsParent).toBe(false)
  })

  test('takes no typed name but one’s own', async () => {
    const school = await openSchool('postgres')
    const id = await give(school, [await write(school)])
    const { mark } = await act(school, id)
    expect(
      await refusal(as(school, 'teacher', 'hand-overs/sign', { id, mark, name: 'Rokas Vaitkevičius' })),
    ).toBe('invalid hand-overs/refused.other-name')
    await as(school, 'teacher', 'hand-overs/sign', { id, mark, name: ' rasa jurgeleviciene ' })
    expect((await act(school, id)).state).toBe('signed')
    // A second press changes nothing.
    await as(school, 'teacher', 'hand-overs/sign', { id, mark })
    expect((await act(school, id)).signatures).toHaveLength(2)
  })

  test('things are found for it by label, number and serial; what is written off or taken is named', async () => {
    const school = await openSchool('postgres')
    const one = await write(school, { inventoryNo: 'IT-0001' })
    await write(school, { serial: 'SN 900' })
    const gone = await write(school, { inventoryNo: 'IT-3', state: 'writtenOff' })
    const { things, unknown } = await as(school, 'specialist', 'hand-overs/look-up', {
      codes: [`https://talka.example/i/${labelCode(one)}`, 'it 0001', 'sn900', 'NIEKIENO'],
    })
    expect(things.map(({ inventoryNo, serial }) => inventoryNo || serial)).toEqual(['IT-0001', 'SN 900'])
    expect(unknown).toEqual(['NIEKIENO'])
    expect(await refusal(give(school, [gone]))).toBe('conflict hand-overs/refused.written-off')
    expect(await refusal(give(school, [randomUUID()]))).toBe('missing common/refused.missing')
    const { outcomes } = await as(school, 'specialist', 'hand-overs/take-back', {
      id: randomUUID(),
      things: [{ id: one }, { id: gone }],
    })
    expect(outcomes.map(({ because }) => because)).toEqual([null, 'writtenOff'])
  })
})

describe('the rules of handing over', () => {
  const on = (text: string) => Temporal.PlainDate.from(text)

  test('a parent signs until the birthday of fourteen has certainly passed', () => {
    const asked: [number | undefined, number | undefined, string, boolean][] = [
      [2012, undefined, '2026-11-28', true],
      [2012, undefined, '2027-01-02', false],
      [2011, undefined, '2026-01-02', false],
      [2013, 9, '2026-11-28', true],
      [undefined, 8, '2026-11-28', true],
      [undefined, 9, '2026-11-28', false],
      [undefined, 8, '2027-03-01', false],
      [undefined, undefined, '2026-11-28', true],
    ]
    for (const [birthYear, grade, day, due] of asked)
      expect(needsParent({ birthYear, grade }, on(day)), `${birthYear} ${grade} ${day}`).toBe(due)
  })

  test('a borrower is reminded on the last working day before the one that is due', () => {
    expect(reminderDay('2026-12-03', usualSchoolTime)).toBe('2026-12-02')
    expect(reminderDay('2026-11-30', usualSchoolTime)).toBe('2026-11-27')
    expect(reminderDay('2026-12-28', usualSchoolTime)).toBe('2026-12-23')
  })

  test('a slip of the finger is no signature, wherever on the screen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 940 }), fc.integer({ min: 0, max: 400 }), (x, y) => {
        const slip: Strokes = [Array.from({ length: 20 }, (_, n) => [x + n, y])]
        expect(isSignature(slip)).toBe(false)
      }),
    )
    expect(isSignature(drawn)).toBe(true)
  })
})
