import { Temporal } from 'temporal-polyfill'
import { isWordKey, type Language, say } from '../language.ts'
import type { Figure, Figures, Grouping, Period, PeriodName, ReportLine } from './schema.ts'

/** The days of a period that a day is in; what is not over yet ends with that day. School years begin on 1 September. */
export function periodOf(name: PeriodName, today: string): Period {
  const day = Temporal.PlainDate.from(today)
  const first = day.with({ day: 1 })
  if (name === 'last-month') {
    return { from: String(first.subtract({ months: 1 })), until: String(first.subtract({ days: 1 })) }
  }
  const began = {
    month: first,
    'school-year': first.with({ month: 9, year: day.month >= 9 ? day.year : day.year - 1 }),
    year: first.with({ month: 1 }),
  }[name]
  return { from: String(began), until: today }
}

/**
 * What a period is compared with: a longer one with the same days of the year before (schools live by seasons), what
 * begins with a month with the same days of the month before, and other days with as many right before them.
 */
export function periodBefore({ from, until }: Period): Period {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)]
  const days = first.until(last).days + 1
  if (days > 31) {
    const years = Math.ceil(days / 366)
    return { from: String(first.subtract({ years })), until: String(last.subtract({ years })) }
  }
  if (first.day > 1) return { from: String(first.subtract({ days })), until: String(last.subtract({ days })) }
  const isWhole = last.day === last.daysInMonth
  const end = last.subtract({ months: 1 })
  return {
    from: String(first.subtract({ months: 1 })),
    until: String(isWhole ? end.with({ day: end.daysInMonth }) : end),
  }
}

/** What a line of a report is called. */
export function lineName(language: Language, by: Grouping, { key, name }: ReportLine): string {
  if (by === 'room') return name || key || say(language, 'reports/no-room')
  if (by === 'month') return monthName(language, key)
  const word = by === 'kind' ? `requests/kind.${key}` : `reports/paragraph.${key}`
  const text = isWordKey(word) ? say(language, word) : key
  return by === 'kind' ? text : `${key} ${text}`
}

function monthName(language: Language, month: string): string {
  const shape = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language, shape).format(new Date(`${month}-01T00:00:00Z`))
}

/** A figure as people read it; a time that nobody could measure is a dash. */
export function figureText(language: Language, name: Figure, figures: Figures): string {
  const value = figures[name]
  if (value === null) return '–'
  if (!isTime(name)) return say(language, 'reports/number', { n: value })
  const time = { hours: Math.floor(value / 60), minutes: value % 60 }
  if (time.hours === 0) return say(language, 'reports/minutes', time)
  return say(language, time.minutes === 0 ? 'reports/hours' : 'reports/time', time)
}

/** Whether a figure is minutes of working time rather than a number of requests. */
export function isTime(name: Figure): boolean {
  return name === 'answerMinutes' || name === 'solveMinutes'
}
