import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { nearnessOf, nextDueAfter, reminderDay } from '../../core/maintenance/rules.ts'
import { rhythms } from '../../core/maintenance/schema.ts'
import { starterDuties } from '../../core/maintenance/starters.ts'
import { Refusal } from '../../core/refusal.ts'
import { dayOf } from '../../core/school-time/rules.ts'
import { usualSchoolTime } from '../../core/school-time/schema.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

const specialist = (school: School) => school.person('specialist')
const today = (school: School) => dayOf(school.talka.house.outside.clock.now())

async function duty(school: School, more: object = {}) {
  const input = {
    id: randomUUID(),
    title: 'Projektorių filtrai',
    rhythm: 'month',
    nextDue: String(today(school)),
    checklist: ['Išvalyti', 'Užrašytos valandos'],
    ...more,
  }
  await school.talka.perform('maintenance/write', await specialist(school), input)
  return input
}
const complete = async (school: School, input: object) =>
  school.talka.perform('maintenance/complete', await specialist(school), input)

onEveryEngine('duties that come round', (engine) => {
  test('are ticked off, written into the log as they were, and come again', async () => {
    const school = await openSchool(engine)
    const { id, nextDue: due } = await duty(school)
    const { nextDue } = await complete(school, { id, due, ticked: [0, 1] })
    expect(nextDue).toBe(String(Temporal.PlainDate.from(due).add({ months: 1 })))
    await duty(school, { id, checklist: ['Kitas sąrašas'], nextDue })
    const { lines } = await school.talka.perform('maintenance/log', await specialist(school), { id })
    expect(lines).toMatchObject([
      {
        due,
        doneBy: 'Rokas Vaitkevičius',
        items: [
          { text: 'Išvalyti', isDone: true },
          { text: 'Užrašytos valandos', isDone: true },
        ],
      },
    ])
  })

  test('what is left unticked needs a word why', async () => {
    const school = await openSchool(engine)
    const { id, nextDue: due } = await duty(school)
    expect(await refusal(complete(school, { id, due, ticked: [0] }))).toBe('conflict maintenance/why-left')
    await complete(school, { id, due, ticked: [0], note: 'Valandų skaitiklis neveikia.' })
  })

  test('two presses do it once', async () => {
    const school = await openSchool(engine)
    const { id, nextDue: due } = await duty(school, { checklist: [] })
    const ends = await Promise.all([
      refusal(complete(school, { id, due })),
      refusal(complete(school, { id, due })),
    ])
    expect(ends.sort()).toEqual(['conflict maintenance/done-already', 'not refused'])
    const { lines } = await school.talka.perform('maintenance/log', await specialist(school), { id })
    expect(lines).toHaveLength(1)
  })

  test('a stopped one is gone from the list and its log stays', async () => {
    const school = await openSchool(engine)
    const { id, nextDue: due } = await duty(school, { checklist: [] })
    const { nextDue } = await complete(school, { id, due })
    await school.talka.perform('maintenance/stop', await specialist(school), { id })
    expect(await refusal(complete(school, { id, due: nextDue }))).toBe('conflict maintenance/stopped')
    const { duties } = await school.talka.perform('maintenance/list', await specialist(school), {})
    expect(duties).toEqual([])
    const { lines } = await school.talka.perform('maintenance/log', await specialist(school), {})
    expect(lines).toHaveLength(1)
  })

  test('the specialist is reminded once of all that is due, and never of what has time', async () => {
    const school = await openSchool(engine)
    await duty(school, { title: 'Kopijos' })
    await duty(school, { title: 'Filtrai', nextDue: String(today(school).subtract({ days: 3 })) })
    await duty(school, { title: 'Kameros', nextDue: String(today(school).add({ days: 40 })) })
    await school.job('maintenance/remind', {})
    await school.job('maintenance/remind', {})
    await school.talka.drain()
    const told = school.told.filter(({ word }) => word === 'maintenance/told.due')
    expect(told.map(({ personId, params }) => [personId, params])).toEqual([
      [who.specialist, { n: 2, list: 'Filtrai, Kopijos' }],
    ])
  })

  test('usual ones are there with one press, once', async () => {
    const school = await openSchool(engine)
    const begin = async () => school.talka.perform('maintenance/begin', await specialist(school), {})
    expect([await begin(), await begin()]).toEqual([{ added: starterDuties.length }, { added: 0 }])
    const { duties } = await school.talka.perform('maintenance/list', await specialist(school), {})
    expect(duties).toHaveLength(starterDuties.length)
    expect(duties.every(({ nextDue }) => nextDue > String(today(school)))).toBe(true)
  })

  test('are the specialist’s; the deputy reads, nobody else sees them', async () => {
    const school = await openSchool(engine)
    await school.talka.perform('maintenance/list', await school.person('deputy'), {})
    for (const name of ['teacher', 'pupil', 'principal'] as const)
      expect(await refusal(school.talka.perform('maintenance/list', await school.person(name), {}))).toBe(
        'forbidden common/refused.forbidden',
      )
    const input = { id: randomUUID(), title: 'Mano', nextDue: '2026-12-01' }
    expect(
      await refusal(school.talka.perform('maintenance/write', await school.person('deputy'), input)),
    ).toBe('forbidden common/refused.forbidden')
  })
})

describe('the next day of a duty', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)

  test('is counted from the day it was due, also when it was done late', () => {
    expect(nextDueAfter('2026-09-01', 'month', day('2026-09-20'))).toBe('2026-10-01')
    expect(nextDueAfter('2026-09-01', 'month', day('2026-11-25'))).toBe('2026-12-01')
    expect(nextDueAfter('2026-08-31', 'month', day('2026-09-01'))).toBe('2026-09-30')
    expect(nextDueAfter('2026-08-31', 'month', day('2026-09-30'))).toBe('2026-10-31')
    expect(nextDueAfter('2026-09-01', 'year', day('2026-09-01'))).toBe('2027-09-01')
    // Done early, it still comes a whole rhythm later.
    expect(nextDueAfter('2026-09-10', 'month', day('2026-09-05'))).toBe('2026-10-10')
  })

  test('always lies after today and after the day that was due', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => day('2024-01-01').add({ days: n }))
    fc.assert(
      fc.property(days, days, fc.constantFrom(...rhythms), (due, now, rhythm) => {
        const next = nextDueAfter(String(due), rhythm, now)
        expect(next > String(now) && next > String(due)).toBe(true)
      }),
    )
  })

  test('is late, soon or has time', () => {
    const now = day('2026-11-25')
    expect(
      ['2026-11-24', '2026-11-25', '2026-12-02', '2026-12-03'].map((due) => nearnessOf(due, now)),
    ).toEqual(['overdue', 'soon', 'soon', 'later'])
  })

  test('at a weekend or in the holidays is told of on the working day before', () => {
    expect(reminderDay('2026-11-28', usualSchoolTime)).toBe('2026-11-27')
    expect(reminderDay('2026-12-26', usualSchoolTime)).toBe('2026-12-23')
    expect(reminderDay('2026-11-25', usualSchoolTime)).toBe('2026-11-25')
  })
})
