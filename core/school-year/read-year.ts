import type { Db } from '../context.ts'
import { listPlans } from '../directory/plan-store.ts'
import { schoolYearText } from '../rosters/rules.ts'
import { listRosterHeads } from '../rosters/store.ts'
import { standingOf } from './rules.ts'
import type { StoredYear } from './store.ts'

/** Where a school year stands: its last roster, its last plan, and each step between a roster and a finished year. */
export async function readYear(db: Db, year: number, opened: StoredYear | undefined) {
  const rosters = await listRosterHeads(db)
  const ofYear = rosters.filter(
    ({ schoolYear, importedAt }) =>
      schoolYear === year || (schoolYear === null && opened && importedAt >= opened.openedAt),
  )
  const ids = new Set(ofYear.map(({ id }) => id))
  // Deletions, single people and what takes a plan back are no turn of the year.
  const found = (await listPlans(db)).find(
    ({ plan }) => ids.has(plan.rosterId) && plan.scope === 'everything' && !plan.undoes,
  )
  const plan = found?.plan
  // The same file imported again is the roster it was, so the plan says better which one is meant.
  const roster = ofYear.find(({ id }) => id === plan?.rosterId) ?? ofYear[0]
  const newest = ofYear[0]
  const isUnderWay = plan?.approvedAt && !plan.finishedAt
  const isLeftBehind = newest && plan && newest.importedAt > plan.madeAt && !isUnderWay
  return {
    year,
    name: schoolYearText(year) ?? '',
    roster: (isLeftBehind ? newest : roster) ?? null,
    plan: isLeftBehind ? null : (plan ?? null),
    steps: standingOf(
      roster !== undefined,
      plan && !isLeftBehind
        ? {
            status: plan.status,
            approvedAt: plan.approvedAt?.toISOString() ?? null,
            counts: plan.counts ?? { blockUsers: 0, deleteUsers: 0 },
            hasOpenMatches: plan.risks.some(({ word }) => word === 'directory/risk.matches'),
            isUndone: plan.undoneBy !== null,
          }
        : null,
    ),
  }
}
