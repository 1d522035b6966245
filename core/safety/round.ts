import type { CaseDb } from './in-cases.ts'
import type { OpenCase } from './open-case.ts'
import { happenedBy } from './rules.ts'
import { dutiesOf, entriesOf, type StoredDuty } from './store.ts'

/** From when the terms of a case run, and what it has asked for since then. */
export interface Round {
  known: { happenedAt: Date | null; reportedAt: Date }
  duties: StoredDuty[]
}

/** How a case stands: since it was reported, or since it was last taken up again, which counts like a new report. */
export async function roundOf(cases: CaseDb, { row, report }: OpenCase): Promise<Round> {
  const lines = await entriesOf(cases, row.id)
  const duties = await dutiesOf(cases, row.id)
  const since = lines.findLast(({ kind }) => kind === 'reopened')?.at
  if (!since)
    return { known: { happenedAt: happenedBy(report, row.reportedAt), reportedAt: row.reportedAt }, duties }
  return {
    known: { happenedAt: null, reportedAt: since },
    duties: duties.filter(({ settledAt }) => !settledAt || settledAt > since),
  }
}
