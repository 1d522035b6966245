import { Temporal } from 'temporal-polyfill'
import { gradesNow } from '../accounts/known-class.ts'
import { momentOfDay } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { countCases } from './count-cases.ts'
import { monthOf, openFacts } from './facts.ts'
import { allFacts, dutiesDue } from './letterbox-store.ts'
import { numbersInput } from './schema.ts'

/** The grades that a school may have whose roster Talka does not know; 0 is the year before the first. */
const allGrades = Array.from({ length: 13 }, (_, grade) => grade)

/**
 * How many cases there were in a school year, by month, form, place and grade, and how many duties were done in time. Only
 * whole months that are over: whoever looked every day would see each case come in. Asking is noted in the audit log.
 */
export const numbers = query('safety/numbers', {
  input: numbersInput,
  sensitive: true,
  async run({ db, keys, now }, { year }) {
    const months = monthsOver(year, now)
    const facts = (await allFacts(db)).map((row) => openFacts(keys, row))
    const first = momentOfDay(`${year}-09-01`)
    const end = months.length > 0 ? dayAfter(months.at(-1) ?? '') : `${year}-09-01`
    const due = (await dutiesDue(db, first, momentOfDay(end))).flatMap(
      ({ kind, dueAt, settledAt, outcome }) =>
        outcome === 'notNeeded' ? [] : [{ kind, isKept: settledAt !== null && settledAt <= dueAt }],
    )
    const ofDestroyed = facts.flatMap(({ duties = [] }) =>
      duties.filter(({ month }) => months.includes(month)),
    )
    const ofSchool = await gradesNow(db)
    const grades = ofSchool.length > 0 ? ofSchool : allGrades
    return { year, months, ...countCases(facts, [...due, ...ofDestroyed], { months, grades }) }
  },
})

/** The months of a school year that are over. */
function monthsOver(year: number, now: Date): string[] {
  const first = Temporal.PlainYearMonth.from({ year, month: 9 })
  const all = Array.from({ length: 12 }, (_, n) => String(first.add({ months: n })))
  const current = monthOf(now)
  return all.filter((month) => month < current)
}

function dayAfter(month: string): string {
  return String(Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 }))
}
