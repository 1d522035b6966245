import { describe, expect, test } from 'vitest'
import { afterQuiet, mayReachNow, waysTo } from '../../core/notifications/rules.ts'
import { quietHours, usualQuietHours } from '../../core/notifications/schema.ts'
import { schoolTime, usualSchoolTime } from '../../core/school-time/schema.ts'

const at = (text: string) => new Date(text)

describe('quiet hours', () => {
  // Worked out by hand on the calendars of 2026 and 2027; Lithuania is UTC+2 in winter and UTC+3 in summer.
  const table = [
    ['a working afternoon is no quiet', '2026-11-25T14:00:00+02:00', '2026-11-25T14:00:00+02:00'],
    ['the last minute before seven in the evening', '2026-11-25T18:59:00+02:00', '2026-11-25T18:59:00+02:00'],
    ['an evening waits for the morning', '2026-11-25T19:00:00+02:00', '2026-11-26T07:00:00+02:00'],
    ['after midnight too', '2026-11-26T00:30:00+02:00', '2026-11-26T07:00:00+02:00'],
    ['Friday evening waits for Monday', '2026-11-27T19:30:00+02:00', '2026-11-30T07:00:00+02:00'],
    ['Sunday noon waits for Monday', '2026-11-29T12:00:00+02:00', '2026-11-30T07:00:00+02:00'],
    ['Christmas: from Wednesday evening to Monday', '2026-12-23T20:00:00+02:00', '2026-12-28T07:00:00+02:00'],
    ['Easter: from Good Friday evening to Tuesday', '2026-04-03T21:00:00+03:00', '2026-04-07T07:00:00+03:00'],
    ['the night the clocks go forward', '2026-03-28T20:00:00+02:00', '2026-03-30T07:00:00+03:00'],
    ['the night they go back', '2026-10-24T20:00:00+03:00', '2026-10-26T07:00:00+02:00'],
  ] as const

  test.each(table)('%s', (_why, now, until) => {
    expect(afterQuiet(at(now), usualQuietHours, usualSchoolTime)).toEqual(at(until))
  })

  test('a day on which this school is closed is a free day', () => {
    const time = schoolTime.parse({ closedDays: ['2026-11-30'] })
    expect(afterQuiet(at('2026-11-27T20:00:00+02:00'), usualQuietHours, time)).toEqual(
      at('2026-12-01T07:00:00+02:00'),
    )
  })

  test('a school may have its quiet in the middle of the day, or none at all', () => {
    const noon = quietHours.parse({ from: '12:00', until: '13:00', freeDays: false })
    expect(afterQuiet(at('2026-11-28T12:30:00+02:00'), noon, usualSchoolTime)).toEqual(
      at('2026-11-28T13:00:00+02:00'),
    )
    const never = quietHours.parse({ from: '00:00', until: '00:00', freeDays: false })
    const night = at('2026-11-29T03:00:00+02:00')
    expect(afterQuiet(night, never, usualSchoolTime)).toEqual(night)
  })
})

describe('the way to somebody', () => {
  const now = at('2026-11-27T10:00:00Z')
  const met = { conversation: {}, conversationLostAt: null }
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

  test('is the chat first, then the activity feed, then a letter', () => {
    expect(waysTo(met, true, [], now)).toEqual(['bot', 'feed', 'mail'])
    expect(waysTo({ ...met, conversation: null }, true, [], now)).toEqual(['feed', 'mail'])
    expect(waysTo(met, false, [], now)).toEqual(['bot', 'feed'])
  })

  test('is not one that turned the message away, but one that was only busy', () => {
    expect(waysTo(met, true, [{ channel: 'bot', because: 'blocked' }], now)).toEqual(['feed', 'mail'])
    expect(waysTo(met, true, [{ channel: 'bot', because: 'busy' }], now)).toEqual(['bot', 'feed', 'mail'])
    const often = Array.from({ length: 30 }, () => ({ channel: 'bot', because: 'unanswered' }) as const)
    expect(waysTo(met, true, often, now)).toEqual(['feed', 'mail'])
  })

  test('who turned the bot away is tried again there after a day', () => {
    expect(waysTo({ ...met, conversationLostAt: hoursAgo(23) }, false, [], now)).toEqual(['feed'])
    expect(waysTo({ ...met, conversationLostAt: hoursAgo(24) }, false, [], now)).toEqual(['bot', 'feed'])
  })

  test('opens when they write to the bot, or when Talka was installed after the message failed', () => {
    const lost = { conversation: null, conversationLostAt: null }
    expect(mayReachNow(lost, undefined, hoursAgo(1))).toBe(false)
    expect(mayReachNow({ conversation: {}, conversationLostAt: null }, undefined, hoursAgo(1))).toBe(true)
    expect(mayReachNow(lost, { triedAt: hoursAgo(0), because: null }, hoursAgo(1))).toBe(true)
    expect(mayReachNow(lost, { triedAt: hoursAgo(2), because: null }, hoursAgo(1))).toBe(false)
    expect(mayReachNow(lost, { triedAt: hoursAgo(0), because: 'forbidden' }, hoursAgo(1))).toBe(false)
  })
})
