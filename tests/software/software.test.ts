import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { reminderDue } from '../../core/software/rules.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

async function as<Name extends UseCaseName>(
  school: School,
  who: Parameters<School['person']>[0],
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

async function write(school: School, more: Partial<InputOf<'software/write'>> = {}): Promise<string> {
  const draft = { id: randomUUID(), name: 'GeoGebra', ...more }
  return (await as(school, 'specialist', 'software/write', draft)).id
}

onEveryEngine('software', (engine) => {
  test('has seats that people and machines hold, never more than there are', async () => {
    const school = await openSchool(engine)
    const id = await write(school, { seats: 2 })
    const laptop = { id: randomUUID(), version: 0, name: 'Nešiojamasis', inventoryNo: 'IT-7', serial: 'SN7' }
    await as(school, 'specialist', 'inventory/write', laptop)
    const give = (holder: 'person' | 'thing', to: string, seatId = randomUUID()) =>
      refusal(as(school, 'specialist', 'software/give-seat', { id, seatId, holder, to }))
    expect(await give('thing', 'it 0008')).toBe('invalid software/refused.no-thing')
    expect(await give('person', 'Niekas Niekur')).toBe('invalid people/person-unknown')
    // A press that is sent twice gives one seat.
    const seat = randomUUID()
    for (const _ of [1, 2]) expect(await give('thing', 'it-7', seat)).toBe('not refused')
    expect(await give('thing', 'SN7')).toBe('conflict software/refused.holds-one')
    // Two give the last seat at once: one does.
    const both = await Promise.all([
      give('person', 'Rasa Jurgelevičienė'),
      give('person', 'Kotryna Žvirblytė'),
    ])
    expect(both.sort()).toEqual(['conflict software/refused.full', 'not refused'])
    const shown = await as(school, 'deputy', 'software/show', { id })
    expect(shown.seats.length).toBe(2)
    expect(shown.seats.find(({ assetId }) => assetId === laptop.id)?.name).toBe('IT-7 Nešiojamasis')
    await as(school, 'specialist', 'software/take-seat', { seatId: seat })
    expect((await as(school, 'specialist', 'software/list', {})).licences).toMatchObject([
      { name: 'GeoGebra', seats: 2, taken: 1, isEnding: false },
    ])
    expect(await give('thing', 'IT-7')).toBe('not refused')
    expect(await refusal(as(school, 'teacher', 'software/list', {}))).toBe(
      'forbidden common/refused.forbidden',
    )
  })

  test('is spoken of before it ends, each time once, and no more once it is renewed or stopped', async () => {
    const school = await openSchool(engine)
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const id = await write(school, { endsOn: day(30) })
    await write(school, { name: 'Be galo' })
    const stopped = await write(school, { name: 'Sena', endsOn: day(3) })
    await as(school, 'specialist', 'software/stop', { id: stopped })
    const told = async () => {
      for (const _ of [1, 2]) await school.job('software/remind', {})
      await school.talka.drain()
      return school.told.filter(({ word }) => word === 'software/told.ends').map(({ params }) => params.name)
    }
    expect(await told()).toEqual(['GeoGebra'])
    school.pass(20 * 86_400)
    expect(await told()).toEqual(['GeoGebra', 'GeoGebra'])
    await write(school, { id, endsOn: day(400) })
    expect((await told()).length).toBe(2)
  })
})

test('the nearest reminder that was reached is due, once', () => {
  const due = (left: string, remindedDays: number | null) =>
    reminderDue({ endsOn: left, remindedDays }, '2026-11-28')
  expect(due('2027-01-28', null)).toBe(null)
  expect(due('2027-01-27', null)).toBe(60)
  expect(due('2027-01-27', 60)).toBe(null)
  expect(due('2026-12-12', 60)).toBe(14)
  expect(due('2026-12-01', null)).toBe(14)
  expect(due('2026-11-28', 14)).toBe(0)
  expect(due('2026-11-01', 0)).toBe(null)
  expect(reminderDue({ endsOn: null, remindedDays: null }, '2026-11-28')).toBe(null)
})
