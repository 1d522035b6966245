import { Temporal } from 'temporal-polyfill'
import type { SchoolTime } from './schema.ts'

/** Where the school's clocks hang; the database keeps UTC. */
export const zone = 'Europe/Vilnius'

/** How far a clock is looked ahead; only a school that never works comes to it. */
const mostDays = 4000

/**
 * The days on which Lithuania rests (Labour Code, article 123): each as `2026-01-01`. Mother's and Father's Day are
 * first Sundays and in it too, because a school may work on Sundays.
 */
export function publicHolidays(year: number): ReadonlySet<string> {
  const day = (month: number, dayOfMonth: number) => new Temporal.PlainDate(year, month, dayOfMonth)
  const firstSunday = (month: number) => day(month, 1).add({ days: 7 - day(month, 1).dayOfWeek })
  const easter = easterSunday(year)
  const fixed = [
    [1, 1], [2, 16], [3, 11], [5, 1], [6, 24], [7, 6], [8, 15], [11, 1], [11, 2], [12, 24], [12, 25], [12, 26],
  ] as const // biome-ignore format: a row of dates
  const days = [
    ...fixed.map(([month, dayOfMonth]) => day(month, dayOfMonth)),
    ...[easter, easter.add({ days: 1 }), firstSunday(5), firstSunday(6)],
  ]
  return new Set(days.map(String))
}

/** Easter of the western churches, by the Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const [century, yearOfCentury] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1)
}

/** Whether the school works on a day: not a holiday, not closed, and the week has hours for it. */
export function isWorkingDay(day: Temporal.PlainDate, time: SchoolTime): boolean {
  return hoursOn(day, time) !== null
}

/** Whether the whole school rests on a day: a public holiday, or one on which it is closed. */
export function isHoliday(day: Temporal.PlainDate, { closedDays }: Pick<SchoolTime, 'closedDays'>): boolean {
  return publicHolidays(day.year).has(String(day)) || closedDays.includes(String(day))
}

/** The day on the school's calendar at a moment. */
export function dayOf(moment: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate()
}

/** Midnight of the school's clock at which a day begins, or the one so many days later. */
export function momentOfDay(day: string, daysLater = 0): Date {
  return momentOf(Temporal.PlainDate.from(day).add({ days: daysLater }), '00:00')
}

/**
 * The end of the n-th working day after a moment: midnight of the school's clock. A term of days begins on the day
 * after and ends with its last day (Civil Code, articles 1.119 and 1.121); a day that is not worked does not count.
 */
export function afterWorkingDays(from: Date, days: number, time: SchoolTime): Date {
  let day = dayOf(from)
  let left = days
  for (let looked = 0; left > 0 && looked < mostDays; looked++) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, time)) left--
  }
  return momentOf(day.add({ days: 1 }), '00:00')
}

/** The moment at which so many minutes were worked since another moment; a clock that starts at night starts in the morning. */
export function afterWorkingMinutes(from: Date, minutes: number, time: SchoolTime): Date {
  let left = minutes * 60_000
  let day = dayOf(from)
  for (let looked = 0; looked < mostDays; looked++, day = day.add({ days: 1 })) {
    const worked = hoursOn(day, time)
    if (!worked) continue
    const begins = Math.max(from.getTime(), worked.begins.getTime())
    const available = worked.ends.getTime() - begins
    if (available < left) left -= Math.max(0, available)
    else if (available >= 0) return new Date(begins + left)
  }
  return momentOf(day, '00:00')
}

/** How many minutes the school worked between two moments; 0 when the second is the earlier one. */
export function workingMinutesBetween(from: Date, until: Date, time: SchoolTime): number {
  let worked = 0
  const last = dayOf(until)
  for (let day = dayOf(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const hours = hoursOn(day, time)
    if (!hours) continue
    const begins = Math.max(from.getTime(), hours.begins.getTime())
    const ends = Math.min(until.getTime(), hours.ends.getTime())
    worked += Math.max(0, ends - begins)
  }
  return worked / 60_000
}

/** The school's clock over some years, made once for many questions. */
export interface WorkingClock {
  /** The day on the school's calendar, as `2026-09-01`. */
  dayOf(moment: Date): string
  /** As {@link workingMinutesBetween}. */
  minutesBetween(from: Date, until: Date): number
}

/** Makes the clock of all days from one moment to another. Other moments count as its ends. */
export function workingClock(first: Date, last: Date, time: SchoolTime): WorkingClock {
  const days: { name: string; at: number; begins: number; ends: number; before: number }[] = []
  let before = 0
  const end = dayOf(last)
  for (let day = dayOf(first); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    const at = momentOf(day, '00:00').getTime()
    const hours = hoursOn(day, time)
    const [begins, ends] = hours ? [hours.begins.getTime(), hours.ends.getTime()] : [at, at]
    days.push({ name: String(day), at, begins, ends, before })
    before += ends - begins
  }
  function placeOf(moment: Date) {
    let [low, high] = [0, days.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((days[middle]?.at ?? 0) <= moment.getTime()) low = middle
      else high = middle - 1
    }
    return days[low]
  }
  function workedUntil(moment: Date): number {
    const day = placeOf(moment)
    if (!day) return 0
    return day.before + Math.max(0, Math.min(moment.getTime(), day.ends) - day.begins)
  }
  return {
    dayOf: (moment) => placeOf(moment)?.name ?? String(dayOf(moment)),
    minutesBetween: (from, until) => Math.max(0, workedUntil(until) - workedUntil(from)) / 60_000,
  }
}

/** When the school ends its day, if that is still to come; else when it begins the next one. */
export function endOfDay(from: Date, time: SchoolTime): Date {
  const today = hoursOn(dayOf(from), time)
  return today && today.ends > from ? today.ends : nextMorning(from, time)
}

/** When the school begins its next working day after the one of a moment. */
export function nextMorning(from: Date, time: SchoolTime): Date {
  let day = dayOf(from)
  for (let looked = 0; looked < mostDays; looked++) {
    day = day.add({ days: 1 })
    const worked = hoursOn(day, time)
    if (worked) return worked.begins
  }
  return momentOf(day, '00:00')
}

function hoursOn(day: Temporal.PlainDate, time: SchoolTime): { begins: Date; ends: Date } | null {
  const hours = time.week[day.dayOfWeek - 1]
  if (!hours || isHoliday(day, time)) return null
  return { begins: momentOf(day, hours.from), ends: momentOf(day, hours.until) }
}

/** The moment of a time such as `08:00` on a day of the school's clock. */
export function momentOf(day: Temporal.PlainDate, time: string): Date {
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds)
}
