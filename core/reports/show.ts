import type { Db } from '../context.ts'
import { requestsToCount } from '../requests/report-store.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { query } from '../use-case.ts'
import { reportOf } from './count.ts'
import { periodBefore } from './rules.ts'
import { type Period, type Report, showInput } from './schema.ts'

/** Shows how many requests a period brought, of what kind and where from, and how they went. */
export const show = query('reports/show', {
  input: showInput,
  run: ({ db, now }, period) => readReport(db, period, now),
})

/** The report of a period, from the records. */
export async function readReport(db: Db, period: Period, now: Date): Promise<Report> {
  const requests = await requestsToCount(db, period)
  const earlier = await requestsToCount(db, periodBefore(period))
  return reportOf(requests, earlier, period, await readSchoolTime(db), now)
}
