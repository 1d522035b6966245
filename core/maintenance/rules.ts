import { Temporal } from 'temporal-polyfill'
import type { Verdict } from '../refusal.ts'
import { isWorkingDay } from '../school-time/rules.ts'
import type { SchoolTime } from '../school-time/schema.ts'
import type { Nearness, Rhythm } from './schema.ts'

/** A duty is soon when it is due within so many days. */
const soonDays = 7

const steps: Readonly<Record<Rhythm, Temporal.DurationLike>> = {
  week: { weeks: 1 },
  twoWeeks: { weeks: 2 },
  month: { months: 1 },
  quarter: { months: 3 },
  halfYear: { months: 6 },
  year: { years: 1 },
}

/**
 * The first day of a duty's rhythm after today, counted from the day it was due and not from the day it was done: who
 * is late once does not move the whole year. The 31st is the last day of shorter months.
 */
export function nextDueAfter(due: string, rhythm: Rhythm, today: Temporal.PlainDate): string {
  const first = Temporal.PlainDate.from(due)
  const step = Temporal.Duration.from(steps[rhythm])
  const times = (n: number) =>
    first.add({ weeks: step.weeks * n, months: step.months * n, years: step.years * n })
  let n = 1
  while (Temporal.PlainDate.compare(times(n), today) <= 0) n++
  return String(times(n))
}

/** Whether a duty is late, comes within a week, or has time. */
export function nearnessOf(due: string, today: Temporal.PlainDate): Nearness {
  const day = Temporal.PlainDate.from(due)
  if (Temporal.PlainDate.compare(day, today) < 0) return 'overdue'
  return Temporal.PlainDate.compare(day, today.add({ days: soonDays })) <= 0 ? 'soon' : 'later'
}

/** The day on which somebody is reminded: the due day, or the working day before it when nobody is at school. */
export function reminderDay(due: string, time: SchoolTime): string {
  let day = Temporal.PlainDate.from(due)
  for (let back = 0; back < 30 && !isWorkingDay(day, time); back++) day = day.subtract({ days: 1 })
  return String(day)
}

/** What is left unticked needs a word why. */
export function mayComplete(
  duty: { nextDue: string; checklist: readonly string[]; stoppedAt: Date | null },
  done: { due: string; ticked: readonly number[]; note: string },
): Verdict {
  if (duty.stoppedAt) return { ok: false, because: 'maintenance/stopped' }
  if (duty.nextDue !== done.due) return { ok: false, because: 'maintenance/done-already' }
  const left = duty.checklist.some((_, at) => !done.ticked.includes(at))
  return left && done.note === '' ? { ok: false, because: 'maintenance/why-left' } : { ok: true }
}
