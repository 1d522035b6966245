import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { isHoliday } from '../school-time/rules.ts'
import type { SchoolTime } from '../school-time/schema.ts'
import type { Repeat, Rhythm } from './schema.ts'

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The recurrence rule of a rhythm (RFC 5545) for what first comes on a day. */
export function ruleOf(first: Temporal.PlainDate, { rhythm, until }: Repeat): string {
  const last = `UNTIL=${until.replaceAll('-', '')}T235959Z`
  const weekday = weekdays[first.dayOfWeek - 1] ?? 'MO'
  // The fifth Tuesday is the last one of its month: others have no fifth.
  const place = Math.ceil(first.day / 7)
  const rules: Readonly<Record<Rhythm, string>> = {
    day: 'FREQ=DAILY',
    week: 'FREQ=WEEKLY',
    twoWeeks: 'FREQ=WEEKLY;INTERVAL=2',
    // The 31st is the last day of shorter months.
    monthDay: `FREQ=MONTHLY;BYMONTHDAY=${monthDays(first.day)};BYSETPOS=-1`,
    monthWeekday: `FREQ=MONTHLY;BYDAY=${place === 5 ? -1 : place}${weekday}`,
  }
  return `${rules[rhythm]};${last}`
}

const monthDays = (day: number) =>
  (day <= 28 ? [day] : [28, 29, 30, 31].filter((one) => one <= day)).join(',')

/** The days on which a series comes, the first among them even on a holiday; at most `most`. */
export function daysOf(
  first: Temporal.PlainDate,
  repeat: Repeat,
  time: SchoolTime,
  most: number,
): Temporal.PlainDate[] {
  const start = `${String(first).replaceAll('-', '')}T120000`
  const rule = new RRuleTemporal({
    // In UTC, because only the day is asked for: the hour is the school's on each of them.
    rruleString: `DTSTART;TZID=UTC:${start}\nRRULE:${ruleOf(first, repeat)}`,
  })
  const days: Temporal.PlainDate[] = [first]
  rule.all((moment) => {
    const day = Temporal.PlainDate.from(moment.toPlainDate().toString())
    const isLeftOut = day.equals(first) || (repeat.skipsHolidays && isHoliday(day, time))
    if (!isLeftOut) days.push(day)
    return days.length < most
  })
  return days
}
