import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  afterWorkingDays,
  afterWorkingMinutes,
  easterSunday,
  endOfDay,
  isWorkingDay,
  nextMorning,
  publicHolidays,
  workingMinutesBetween,
} from '../../core/school-time/rules.ts'
import { schoolTime, usualSchoolTime } from '../../core/school-time/schema.ts'

const time = usualSchoolTime
const at = (text: string) => new Date(text)
const works = (day: string, when = time) => isWorkingDay(Temporal.PlainDate.from(day), when)

test('a day ends with the school’s hours, and the morning after it is that of a working day', () => {
  const ends = (moment: string) => endOfDay(at(moment), time).toISOString()
  const begins = (moment: string) => nextMorning(at(moment), time).toISOString()
  // A Friday of September: 17:00 and Monday 08:00 at school, three hours ahead of UTC.
  expect(ends('2026-09-04T10:00:00Z')).toBe('2026-09-04T14:00:00.000Z')
  expect(ends('2026-09-04T14:30:00Z')).toBe('2026-09-07T05:00:00.000Z')
  expect(begins('2026-09-04T10:00:00Z')).toBe('2026-09-07T05:00:00.000Z')
  expect(ends('2026-09-05T10:00:00Z')).toBe('2026-09-07T05:00:00.000Z')
  // Before Christmas, and across the change of the clock.
  expect(begins('2026-12-23T10:00:00Z')).toBe('2026-12-28T06:00:00.000Z')
  expect(begins('2026-10-23T10:00:00Z')).toBe('2026-10-26T06:00:00.000Z')
})

describe('the days on which the school works', () => {
  test('Easter falls where the calendar says', () => {
    const known = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2285-03-22']
    expect(known.map((day) => String(easterSunday(Number(day.slice(0, 4)))))).toEqual(known)
  })

  test('nobody works on a public holiday, on Easter Monday or at the weekend', () => {
    for (const day of [
      '2026-01-01',
      '2026-02-16',
      '2026-03-11',
      '2026-04-06',
      '2026-05-01',
      '2026-06-24',
      '2026-12-24',
    ])
      expect(works(day), day).toBe(false)
    expect([works('2026-11-27'), works('2026-11-28'), works('2026-11-29')]).toEqual([true, false, false])
  })

  test('Mother’s and Father’s Day are the first Sundays of May and June', () => {
    const holidays = publicHolidays(2026)
    expect([holidays.has('2026-05-03'), holidays.has('2026-06-07'), holidays.has('2026-05-10')]).toEqual([
      true,
      true,
      false,
    ])
    expect(publicHolidays(2027).has('2027-05-02')).toBe(true)
  })

  test('a day that the school closes is not worked', () => {
    expect(works('2026-11-25', schoolTime.parse({ closedDays: ['2026-11-25'] }))).toBe(false)
  })
})

describe('deadlines', () => {
  test('“the next working day” after a Friday ends on Monday at midnight', () => {
    expect(afterWorkingDays(at('2026-11-27T14:00:00Z'), 1, time)).toEqual(at('2026-11-30T22:00:00Z'))
  })

  test('five working days from the day before Christmas Eve run past the holidays', () => {
    // 28, 29, 30, 31 December and 4 January; New Year's Day is a Friday.
    expect(afterWorkingDays(at('2026-12-23T10:00:00Z'), 5, time)).toEqual(at('2027-01-04T22:00:00Z'))
  })

  test('a day of the summer clock ends an hour earlier by UTC', () => {
    expect(afterWorkingDays(at('2026-06-22T10:00:00Z'), 1, time)).toEqual(at('2026-06-23T21:00:00Z'))
  })

  test('hours stop at the end of the day and go on in the morning', () => {
    expect(afterWorkingMinutes(at('2026-11-25T14:00:00Z'), 120, time)).toEqual(at('2026-11-26T07:00:00Z'))
    expect(afterWorkingMinutes(at('2026-11-27T15:30:00Z'), 60, time)).toEqual(at('2026-11-30T07:00:00Z'))
  })

  test('what comes in at night starts in the morning', () => {
    expect(afterWorkingMinutes(at('2026-11-28T23:00:00Z'), 30, time)).toEqual(at('2026-11-30T06:30:00Z'))
  })

  test('the night in which the clock changes neither gives nor takes an hour of work', () => {
    const [friday, monday] = [at('2026-10-23T13:00:00Z'), at('2026-10-26T07:00:00Z')]
    expect(workingMinutesBetween(friday, monday, time)).toBe(120)
    expect(afterWorkingMinutes(friday, 120, time)).toEqual(monday)
  })

  test('a school without any hours gets an answer too', () => {
    const never = schoolTime.parse({ week: [null, null, null, null, null, null, null] })
    expect(afterWorkingMinutes(at('2026-11-25T14:00:00Z'), 60, never).getUTCFullYear()).toBeGreaterThan(2030)
    expect(workingMinutesBetween(at('2026-11-25T14:00:00Z'), at('2026-12-25T14:00:00Z'), never)).toBe(0)
  })

  test('until a deadline exactly its minutes are worked, whenever it starts', () => {
    const moments = fc.date({
      min: at('2025-01-01T00:00:00Z'),
      max: at('2029-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 5000 }), (from, minutes) => {
        const due = afterWorkingMinutes(from, minutes, time)
        expect(workingMinutesBetween(from, due, time)).toBeCloseTo(minutes, 6)
      }),
    )
  })
})
