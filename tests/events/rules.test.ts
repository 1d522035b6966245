import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { leftOf, overlap, type Pool, shortIfNamed } from '../../core/bookings/rules.ts'
import { daysOf } from '../../core/events/repeat.ts'
import { momentsOf, shifted } from '../../core/events/rules.ts'
import { usualSchoolTime } from '../../core/school-time/schema.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('the days of a series', () => {
  const days = (first: string, repeat: Partial<Parameters<typeof daysOf>[1]>, most = 200) =>
    daysOf(
      day(first),
      { rhythm: 'week', until: first, skipsHolidays: true, ...repeat },
      { ...usualSchoolTime, closedDays: ['2026-11-03'] },
      most,
    ).map(String)

  test('come each week or every second, without holidays and days on which the school is closed', () => {
    expect(days('2026-10-20', { until: '2026-11-17' })).toEqual([
      '2026-10-20', '2026-10-27', '2026-11-10', '2026-11-17',
    ]) // biome-ignore format: a row of dates
    expect(days('2026-12-10', { rhythm: 'twoWeeks', until: '2027-01-08' })).toEqual([
      '2026-12-10', '2027-01-07',
    ]) // biome-ignore format: a row of dates
    expect(days('2026-12-10', { rhythm: 'twoWeeks', until: '2027-01-08', skipsHolidays: false })).toContain(
      '2026-12-24',
    )
  })

  test('come each month on the same day, the last of shorter months, or on the same weekday, the fifth being the last', () => {
    expect(days('2026-08-31', { rhythm: 'monthDay', until: '2027-02-28' })).toEqual([
      '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28',
    ]) // biome-ignore format: a row of dates
    expect(days('2026-09-29', { rhythm: 'monthWeekday', until: '2026-12-31' })).toEqual([
      '2026-09-29', '2026-10-27', '2026-11-24', '2026-12-29',
    ]) // biome-ignore format: a row of dates
    expect(days('2026-09-08', { rhythm: 'monthWeekday', until: '2026-12-31' })).toEqual([
      '2026-09-08', '2026-10-13', '2026-11-10', '2026-12-08',
    ]) // biome-ignore format: a row of dates
  })

  test('begin with the day that was chosen, even on a holiday, and end with the last one or the limit', () => {
    expect(days('2026-12-24', { rhythm: 'day', until: '2026-12-28' })).toEqual([
      '2026-12-24', '2026-12-27', '2026-12-28',
    ]) // biome-ignore format: a row of dates
    expect(days('2026-09-01', { rhythm: 'day', until: '2028-09-01' }, 10)).toHaveLength(10)
  })
})

describe('an hour of the school’s clock', () => {
  test('stays the same hour through both changes of the clock', () => {
    const moments = momentsOf({ day: '2026-10-20', from: '15:00', until: '16:00' })
    expect(moments?.startsAt.toISOString()).toBe('2026-10-20T12:00:00.000Z')
    expect(shifted(moments?.startsAt as Date, 7).toISOString()).toBe('2026-10-27T13:00:00.000Z')
    expect(shifted(new Date('2027-03-24T13:00:00Z'), 7).toISOString()).toBe('2027-03-31T12:00:00.000Z')
  })

  test('that there is twice, or never, is still one time', () => {
    // On 2026-10-25 it is 03:30 twice, on 2027-03-28 never.
    const long = momentsOf({ day: '2026-10-25', from: '02:30', until: '04:30' })
    expect((long?.endsAt.getTime() ?? 0) - (long?.startsAt.getTime() ?? 0)).toBe(3 * 3600_000)
    expect(momentsOf({ day: '2027-03-28', from: '03:30', until: '05:00' })?.startsAt.toISOString()).toBe(
      '2027-03-28T01:30:00.000Z',
    )
    expect(momentsOf({ day: '2026-10-25', from: '10:00', until: '10:00' })).toBeNull()
  })
})

describe('a pool', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
    .map(([from, length]) => ({ from, until: from + length }))
  const wish = fc.oneof(
    fc.record({ span, count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ span, thing: fc.integer({ min: 0, max: 3 }) }),
  )

  /** Gives things out as somebody at the shelf would: in the order of time, each of those that are free throughout. */
  function givesOut(pool: Pool): boolean {
    const given: { id: string; from: number; until: number }[] = pool.named.map(({ assetId, ...one }) => ({
      id: assetId,
      ...one,
    }))
    for (const share of [...pool.shares].sort((one, other) => one.from - other.from)) {
      const free = pool.things.filter(({ id }) => !given.some((one) => one.id === id && overlap(one, share)))
      if (free.length < share.count) return false
      given.push(
        ...free.slice(0, share.count).map(({ id }) => ({ id, from: share.from, until: share.until })),
      )
    }
    return true
  }

  test('can always be given out as it was booked: by name and any so many, in whatever order people came', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        const things = Array.from({ length: 4 }, (_, at) => ({ id: `${at}`, quantity: 1 }))
        let pool: Pool = { things, named: [], shares: [] }
        for (const wish of wishes) {
          if ('count' in wish) {
            if (leftOf(pool, wish.span) >= wish.count)
              pool = { ...pool, shares: [...pool.shares, { ...wish.span, count: wish.count }] }
            continue
          }
          const assetId = `${wish.thing}`
          const isTaken = pool.named.some((one) => one.assetId === assetId && overlap(one, wish.span))
          if (!isTaken && !shortIfNamed(pool, assetId, wish.span))
            pool = { ...pool, named: [...pool.named, { ...wish.span, assetId }] }
        }
        return givesOut(pool)
      }),
      { numRuns: 2000 },
    )
  })

  test('is full at its busiest minute only, and free again the minute something ends', () => {
    const pool: Pool = {
      things: [{ id: 'a', quantity: 3 }],
      named: [],
      shares: [
        { from: 10, until: 12, count: 2 },
        { from: 12, until: 14, count: 3 },
      ],
    }
    expect(leftOf(pool, { from: 8, until: 10 })).toBe(3)
    expect(leftOf(pool, { from: 9, until: 12 })).toBe(1)
    expect(leftOf(pool, { from: 11, until: 13 })).toBe(0)
    expect(leftOf(pool, { from: 14, until: 15 })).toBe(3)
  })
})
