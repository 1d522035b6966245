import { expect, test } from 'vitest'
import { periodBefore, periodOf } from '../../core/reports/rules.ts'
import { workingClock, workingMinutesBetween } from '../../core/school-time/rules.ts'
import { usualSchoolTime } from '../../core/school-time/schema.ts'

test('a period that is not over ends today; the last month is whole', () => {
  expect(periodOf('month', '2026-11-27')).toEqual({ from: '2026-11-01', until: '2026-11-27' })
  expect(periodOf('last-month', '2027-01-05')).toEqual({ from: '2026-12-01', until: '2026-12-31' })
  expect(periodOf('school-year', '2026-11-27')).toEqual({ from: '2026-09-01', until: '2026-11-27' })
  expect(periodOf('school-year', '2027-08-31')).toEqual({ from: '2026-09-01', until: '2027-08-31' })
  expect(periodOf('school-year', '2026-10-31').from).toBe('2026-09-01')
  expect(periodOf('year', '2026-11-27')).toEqual({ from: '2026-01-01', until: '2026-11-27' })
})

test.each([
  ['a whole month with the whole month before', ['2026-03-01', '2026-03-31'], ['2026-02-01', '2026-02-28']],
  [
    'a month so far with as much of the one before',
    ['2026-11-01', '2026-11-27'],
    ['2026-10-01', '2026-10-27'],
  ],
  ['a short month with all of a longer one', ['2026-02-01', '2026-02-28'], ['2026-01-01', '2026-01-31']],
  ['other days with as many before them', ['2026-11-09', '2026-11-15'], ['2026-11-02', '2026-11-08']],
  [
    'a school year so far with the same days a year ago',
    ['2026-09-01', '2026-11-27'],
    ['2025-09-01', '2025-11-27'],
  ],
  ['two years with the two before', ['2024-09-01', '2026-08-31'], ['2022-09-01', '2024-08-31']],
])('%s is compared', (_name, [from = '', until = ''], [earlier, end]) => {
  expect(periodBefore({ from, until })).toEqual({ from: earlier, until: end })
})

test('the clock of a whole year says what is reckoned day by day, over holidays and changes of the hour too', () => {
  const [first, last] = [Date.parse('2026-01-01T05:00:00Z'), Date.parse('2026-12-31T20:00:00Z')]
  const clock = workingClock(new Date(first), new Date(last), usualSchoolTime)
  for (let n = 0; n < 200; n++) {
    const from = new Date(first + ((n * 7919) % 8000) * 3_600_000 + n * 61_000)
    const until = new Date(Math.min(last, from.getTime() + ((n * n * 37) % 900) * 3_600_000))
    expect(clock.minutesBetween(from, until)).toBeCloseTo(
      workingMinutesBetween(from, until, usualSchoolTime),
      6,
    )
  }
})
