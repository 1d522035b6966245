/** A day as people type it („2026 9 1“, „2026.09.01“) in the one way it is written; anything else stays as it is. */
export function tidyDay(typed: string): string {
  const parts = /^\s*(\d{4})\s*[-–./ ]\s*(\d{1,2})\s*[-–./ ]\s*(\d{1,2})\.?\s*$/.exec(typed)
  if (!parts) return typed
  const [, year = '', month = '', date = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** A time as people type it („8.05“, „805“, „8“) in the one way it is written; anything else stays as it is. */
export function tidyTime(typed: string): string {
  const parts = /^\s*(\d{1,2})(?:\s*[:.,\s]\s*(\d{2})|(\d{2}))?\s*$/.exec(typed)
  if (!parts) return typed
  const [, hours = '', minutes, joined] = parts
  return `${hours.padStart(2, '0')}:${minutes ?? joined ?? '00'}`
}

/** A day of a calendar as the beginning of it in UTC, so that no summer time moves it; null for what is none. */
export function readDay(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && writeDay(day) === text ? day : null
}

const writeDay = (day: Date): string => day.toISOString().slice(0, 10)

/** So many days after a day, or before it. */
export function daysLater(text: string, days: number): string {
  const day = new Date(`${text}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return writeDay(day)
}

/** The same day some months on, or the last one where that month is shorter. */
export function monthsLater(text: string, months: number): string {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return writeDay(last)
}

/** The weeks that a day's month touches, each from Monday to Sunday. */
export function weeksOfMonth(text: string): string[][] {
  const first = `${text.slice(0, 8)}01`
  const monday = daysLater(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7))
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => daysLater(monday, week * 7 + day)),
  )
  return weeks.filter((week) => week.some((day) => day.slice(0, 7) === text.slice(0, 7)))
}
