import { Temporal } from 'temporal-polyfill'
import { needsSecondPerson } from '../directory/rules.ts'
import type { PlanStatus } from '../directory/schema.ts'
import type { Verdict } from '../refusal.ts'
import { isWorkingDay } from '../school-time/rules.ts'
import type { SchoolTime } from '../school-time/schema.ts'
import { type YearDates, type YearStanding, type YearStep, yearSteps } from './schema.ts'

/** From this month on the coming school year is the one to prepare. */
const monthOfNextYear = 5

/** The year in which the school year begins that is to be prepared on a day. */
export function yearToPrepare(day: Temporal.PlainDate): number {
  return day.month >= monthOfNextYear ? day.year : day.year - 1
}

/** Whether a school year may be begun now; only the one to prepare, and no earlier one than the last. */
export function mayOpenYear(year: number, day: Temporal.PlainDate, last: number | null): Verdict {
  const isOpen = year === yearToPrepare(day) && (last === null || year >= last)
  return isOpen ? { ok: true } : { ok: false, because: 'school-year/not-this-one' }
}

/** The school year that the clock begins on a day, while it is the time for it. */
export function yearOfTheClock(day: Temporal.PlainDate, { opensOn, remindsUntil }: YearDates): number | null {
  const today = day.toString().slice(5)
  return opensOn <= today && today <= remindsUntil ? day.year : null
}

/** Whether somebody is to be reminded on a day, given the day of the last message. */
export function isReminderDue(
  day: Temporal.PlainDate,
  toldOn: Temporal.PlainDate | null,
  { remindDays }: YearDates,
  time: SchoolTime,
): boolean {
  if (!isWorkingDay(day, time)) return false
  return toldOn === null || Temporal.PlainDate.compare(toldOn.add({ days: remindDays }), day) <= 0
}

/** What is known of a plan where the year stands. */
export interface YearPlan {
  status: PlanStatus
  approvedAt: string | null
  counts: NonNullable<Parameters<typeof needsSecondPerson>[0]>
  /** Whether somebody has to say whose account it is. */
  hasOpenMatches: boolean
  isUndone: boolean
}

/** Where each step of a year stands: what is done, what waits for whom, and what is still to come. */
export function standingOf(
  hasRoster: boolean,
  plan: YearPlan | null,
): { step: YearStep; standing: YearStanding }[] {
  const standings = !hasRoster ? standingsAt('roster') : plan ? standingsOf(plan) : standingsAt('check')
  return yearSteps.map((step) => ({ step, standing: standings[step] ?? 'later' }))
}

type Standings = Partial<Record<YearStep, YearStanding>>

/** Everything before a step is done, the step itself waits or is worked at, the rest is to come. */
function standingsAt(at: YearStep, standing: YearStanding = 'now'): Standings {
  const before = yearSteps.slice(0, yearSteps.indexOf(at)).map((step) => [step, 'done'] as const)
  return { ...Object.fromEntries(before), [at]: standing }
}

function standingsOf({ status, approvedAt, counts, hasOpenMatches, isUndone }: YearPlan): Standings {
  // A plan that changes little enough for one person has no second one.
  const second: Standings = needsSecondPerson(counts) ? {} : { confirm: 'needless' }
  const looking: Standings = hasOpenMatches ? { check: 'now' } : {}
  if (isUndone) return standingsAt('check')
  switch (status) {
    case 'reading':
      return standingsAt('check', 'working')
    case 'waiting':
      return approvedAt ? { ...standingsAt('run', 'working'), ...second } : standingsAt('check', 'working')
    case 'ready':
      return { ...standingsAt('approve'), ...second, ...looking }
    case 'confirming':
      return { ...standingsAt('confirm'), ...looking }
    case 'running':
      return { ...standingsAt('run', 'working'), ...second }
    case 'paused':
      return { ...standingsAt('run'), ...second }
    case 'done':
    case 'doneWithFaults':
      return { ...standingsAt('finish'), ...second, ...looking }
    case 'empty':
      return { ...standingsAt('finish'), approve: 'needless', confirm: 'needless', run: 'needless' }
    default:
      // Halted, declined, stopped, outdated, could not be made: a person has to see why, and another plan is needed.
      return standingsAt('check')
  }
}

/** Whether the year's roster has been carried out, so that nobody is reminded any more. */
export function isYearDone(steps: readonly { step: YearStep; standing: YearStanding }[]): boolean {
  return steps.some(({ step, standing }) => step === 'finish' && standing !== 'later')
}
