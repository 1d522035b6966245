import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { planStatuses } from '../../core/directory/schema.ts'
import { usualSchoolTime } from '../../core/school-time/schema.ts'
import {
  isReminderDue,
  isYearDone,
  mayOpenYear,
  standingOf,
  type YearPlan,
  yearOfTheClock,
  yearToPrepare,
} from '../../core/school-year/rules.ts'
import { usualYearDates, yearDates } from '../../core/school-year/schema.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('which year is prepared', () => {
  test('the one that goes on, and from May on the coming one', () => {
    expect(
      ['2026-09-01', '2026-12-31', '2027-01-01', '2027-04-30', '2027-05-01'].map(day).map(yearToPrepare),
    ).toEqual([2026, 2026, 2026, 2026, 2027])
  })

  test('only that one can be begun, and never one before the last', () => {
    expect(mayOpenYear(2026, day('2026-06-10'), 2025).ok).toBe(true)
    expect(mayOpenYear(2026, day('2026-06-10'), 2026).ok).toBe(true)
    expect(mayOpenYear(2027, day('2026-06-10'), 2025).ok).toBe(false)
    expect(mayOpenYear(2025, day('2026-02-01'), 2026).ok).toBe(false)
  })
})

describe('the clock', () => {
  const year = (text: string) => yearOfTheClock(day(text), usualYearDates)

  test('begins the year on 17 August and leaves it alone after 1 October', () => {
    expect([year('2026-08-16'), year('2026-08-17'), year('2026-10-01'), year('2026-10-02')]).toEqual([
      null,
      2026,
      2026,
      null,
    ])
  })

  test('reminds weekly, on working days only', () => {
    const due = (text: string, told: string | null) =>
      isReminderDue(day(text), told === null ? null : day(told), usualYearDates, usualSchoolTime)
    expect(due('2025-08-17', null), 'a Sunday').toBe(false)
    expect(due('2025-08-18', null)).toBe(true)
    expect(due('2025-08-24', '2025-08-18')).toBe(false)
    expect(due('2025-08-25', '2025-08-18')).toBe(true)
    expect(due('2025-08-18', '2025-08-18'), 'told an hour ago').toBe(false)
  })

  test('dates that make no sense are not taken', () => {
    expect(yearDates.safeParse({ opensOn: '09-20', remindsUntil: '09-10' }).success).toBe(false)
    expect(yearDates.safeParse({ opensOn: '13-01' }).success).toBe(false)
    expect(yearDates.safeParse({ remindDays: 0 }).success).toBe(false)
  })
})

describe('where a year stands', () => {
  const few = { blockUsers: 0, deleteUsers: 0 }
  const many = { blockUsers: 74, deleteUsers: 0 }
  const planned = (change: Partial<YearPlan>): YearPlan => ({
    status: 'ready',
    approvedAt: null,
    counts: many,
    hasOpenMatches: false,
    isUndone: false,
    ...change,
  })
  const standing = (hasRoster: boolean, plan: YearPlan | null) =>
    standingOf(hasRoster, plan)
      .map(({ standing }) => standing)
      .join(' ')

  test('it begins with the roster, and without a plan goes no further than looking', () => {
    expect(standing(false, null)).toBe('now later later later later later')
    expect(standing(true, null)).toBe('done now later later later later')
  })

  test('each step waits for the one before it', () => {
    expect(standing(true, planned({ status: 'reading' }))).toBe('done working later later later later')
    expect(standing(true, planned({}))).toBe('done done now later later later')
    expect(standing(true, planned({ status: 'confirming' }))).toBe('done done done now later later')
    const approvedAt = '2026-08-17T06:00:00.000Z'
    expect(standing(true, planned({ status: 'running', approvedAt }))).toBe(
      'done done done done working later',
    )
    expect(standing(true, planned({ status: 'waiting', approvedAt }))).toBe(
      'done done done done working later',
    )
    expect(standing(true, planned({ status: 'done', approvedAt }))).toBe('done done done done done now')
  })

  test('where nobody is blocked no second person is asked for', () => {
    expect(standing(true, planned({ counts: few }))).toBe('done done now needless later later')
    expect(standing(true, planned({ counts: few, status: 'done' }))).toBe('done done done needless done now')
  })

  test('a list that may not be the one that is meant needs one, also where nobody is blocked', () => {
    const counts = { ...few, strange: 1 }
    expect(standing(true, planned({ counts }))).toBe('done done now later later later')
    expect(standing(true, planned({ counts, status: 'confirming' }))).toBe('done done done now later later')
  })

  test('people who may have an account already are asked about, and hold up nobody else', () => {
    expect(standing(true, planned({ hasOpenMatches: true }))).toBe('done now now later later later')
  })

  test('a plan that went nowhere, or was taken back, leads back to looking', () => {
    for (const status of ['halted', 'declined', 'stopped', 'outdated', 'refused'] as const)
      expect(standing(true, planned({ status })), status).toBe('done now later later later later')
    expect(standing(true, planned({ status: 'done', isUndone: true }))).toBe(
      'done now later later later later',
    )
  })

  test('whatever a plan’s status, somebody or Talka has the next step', () => {
    for (const status of planStatuses) {
      const steps = standingOf(true, planned({ status }))
      expect(
        steps.some(({ standing }) => standing === 'now' || standing === 'working'),
        status,
      ).toBe(true)
    }
  })

  test('the year is finished when its roster was carried out or changes nothing', () => {
    for (const status of planStatuses)
      expect(isYearDone(standingOf(true, planned({ status }))), status).toBe(
        ['done', 'doneWithFaults', 'empty'].includes(status),
      )
  })
})
