import { describe, expect, test } from 'vitest'
import { say } from '../../core/language.ts'
import { deadlineTerms, dueOf, moveClocks, startClocks, termOf } from '../../core/requests/deadlines.ts'
import { schoolTime, usualSchoolTime } from '../../core/school-time/schema.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'

const at = (text: string) => new Date(text)
const terms = deadlineTerms.parse({})
const urgent = { urgency: 'high' }

describe('a request’s clocks', () => {
  // Worked out by hand: the school works 8–17, an urgent fault is answered in 30 minutes and solved in 4 hours.
  const table = [
    [
      'on a working morning',
      '2026-11-25T09:00:00+02:00',
      '2026-11-25T09:30:00+02:00',
      '2026-11-25T13:00:00+02:00',
    ],
    [
      'late in the afternoon goes on in the morning',
      '2026-11-25T16:45:00+02:00',
      '2026-11-26T08:15:00+02:00',
      '2026-11-26T11:45:00+02:00',
    ],
    [
      'at night begins in the morning',
      '2026-11-25T22:00:00+02:00',
      '2026-11-26T08:30:00+02:00',
      '2026-11-26T12:00:00+02:00',
    ],
    [
      'on Friday evening, over the weekend',
      '2026-11-27T16:00:00+02:00',
      '2026-11-27T16:30:00+02:00',
      '2026-11-30T11:00:00+02:00',
    ],
    [
      'before Christmas, over three holidays and a weekend',
      '2026-12-23T15:00:00+02:00',
      '2026-12-23T15:30:00+02:00',
      '2026-12-28T10:00:00+02:00',
    ],
    ['before Easter', '2026-04-03T16:00:00+03:00', '2026-04-03T16:30:00+03:00', '2026-04-07T11:00:00+03:00'],
    [
      'over the night the clocks go forward',
      '2026-03-27T16:30:00+02:00',
      '2026-03-27T17:00:00+02:00',
      '2026-03-30T11:30:00+03:00',
    ],
    [
      'over the night they go back',
      '2026-10-23T16:00:00+03:00',
      '2026-10-23T16:30:00+03:00',
      '2026-10-26T11:00:00+02:00',
    ],
  ] as const
  test.each(table)('%s', (_when, now, respondBy, solveBy) => {
    expect(startClocks(at(now), termOf('fault', urgent, terms), usualSchoolTime)).toEqual({
      respondBy: at(respondBy),
      solveBy: at(solveBy),
    })
  })

  test('keep to the school’s own hours and closed days', () => {
    const time = schoolTime.parse({ closedDays: ['2026-11-26'] })
    const { solveBy } = startClocks(at('2026-11-25T16:00:00+02:00'), termOf('fault', urgent, terms), time)
    expect(solveBy).toEqual(at('2026-11-27T11:00:00+02:00'))
  })

  test('follow the kind where it has terms of its own, and the school’s word above all', () => {
    const own = deadlineTerms.parse({ kinds: { network: { respondMinutes: 10, solveMinutes: 60 } } })
    expect(termOf('network', { urgency: 'low' }, own)).toEqual({ respondMinutes: 10, solveMinutes: 60 })
    expect(termOf('network', { urgency: 'low' }, terms)).toEqual(terms.low)
    expect(deadlineTerms.safeParse({ high: { respondMinutes: 60, solveMinutes: 30 } }).success).toBe(false)
  })

  test('stand still while the requester is asked, and go on by the working time that it took', () => {
    const begun = startClocks(
      at('2026-11-27T09:00:00+02:00'),
      termOf('fault', urgent, terms),
      usualSchoolTime,
    )
    const clocks = { ...begun, respondedAt: null, pausedAt: null, status: 'received' as const }
    const asked = moveClocks(
      clocks,
      { status: 'asking', isAnswer: true },
      at('2026-11-27T10:00:00+02:00'),
      usualSchoolTime,
    )
    expect(asked).toEqual({
      respondedAt: at('2026-11-27T10:00:00+02:00'),
      pausedAt: at('2026-11-27T10:00:00+02:00'),
    })
    // Asked on Friday at ten, answered on Monday at nine: eight working hours.
    const waiting = { ...clocks, ...asked, status: 'asking' as const }
    const moved = moveClocks(
      waiting,
      { status: 'inProgress', isAnswer: false },
      at('2026-11-30T09:00:00+02:00'),
      usualSchoolTime,
    )
    expect(moved).toMatchObject({ pausedAt: null, solveBy: at('2026-11-30T12:00:00+02:00') })
  })

  test('are told as people say it, and what is late says so in words', () => {
    const solveBy = at('2026-11-26T10:00:00+02:00')
    const clocks = {
      respondBy: null,
      solveBy,
      respondedAt: null,
      pausedAt: null,
      status: 'inProgress' as const,
    }
    const said = (now: string) => {
      const due = dueOf(clocks, at(now))
      return due && say('lt', due.word, due.params)
    }
    expect(said('2026-11-25T12:00:00+02:00')).toBe('Sutvarkyti iki rytojaus 10:00')
    expect(said('2026-11-26T09:59:00+02:00')).toBe('Sutvarkyti iki šiandien 10:00')
    expect(said('2026-11-20T09:00:00+02:00')).toBe('Sutvarkyti iki 2026-11-26 10:00')
    expect(said('2026-11-26T10:01:00+02:00')).toBe('Vėluoja: sutvarkyti reikėjo iki šiandien 10:00')
    expect(dueOf({ ...clocks, status: 'done' }, at('2026-11-27T10:00:00+02:00'))).toBeNull()
  })
})

describe('the school’s terms', () => {
  test('are changed by the specialist or the deputy and hold for what comes after', async () => {
    const school = await openSchool('postgres')
    const [teacher, deputy] = [await school.person('teacher'), await school.person('deputy')]
    const ask = async () => {
      const fields = { what: 'Neveikia projektorius', urgency: 'high' }
      const { id } = await school.talka.perform('requests/create', teacher, { kind: 'fault', fields })
      return (await school.talka.perform('requests/show', teacher, { id })).due
    }
    expect((await ask())?.word).toBe('requests/due.respond')
    const high = { respondMinutes: 5, solveMinutes: 5 }
    await school.talka.perform('requests/change-deadlines', deputy, { ...terms, high })
    expect(await school.talka.perform('requests/show-deadlines', deputy, {})).toMatchObject({ high })
    await expect(school.talka.perform('requests/change-deadlines', teacher, terms)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await ask()
    // Long enough for five working minutes at any hour of any day.
    school.pass(20 * 86_400)
    const { requests } = await school.talka.perform('requests/waiting', await school.person('specialist'), {})
    expect(requests.every(({ due }) => due?.isLate)).toBe(true)
    expect(who.deputy).toBe(deputy.id)
  })
})
