import type { PlanStatus } from '../../core/directory/schema.ts'
import { standingOf } from '../../core/school-year/rules.ts'
import { usualYearDates } from '../../core/school-year/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'
import { planHead, planOf } from './tab-plans.ts'

/** Where a year can stand: not begun, waiting for its roster, or as its plan stands. */
export type YearAt = PlanStatus | 'none' | 'begun'

/** A school year that stands there. */
export function schoolYear(at: YearAt): ResultOf<'school-year/show'> {
  const planStatus = at === 'none' || at === 'begun' ? null : at
  const planId = planStatus && planOf[planStatus]
  const plan = planId ? planHead(planId) : null
  return {
    year: 2026,
    name: '2026–2027',
    steps: standingOf(
      planId !== null,
      plan && { ...plan, hasOpenMatches: false, isUndone: plan.undoneBy !== null },
    ),
    openedAt: at === 'none' ? null : ago(3000),
    openedBy: null,
    nextYear: at === 'none' ? 2026 : null,
    dates: usualYearDates,
    beginsOn: '2026-08-17',
    roster: planId
      ? {
          id: id(600),
          name: 'Druskininkų „Atgimimo“ mokykla, 2026–2027',
          pupils: 864,
          staff: 72,
          classes: 36,
          importedAt: ago(40),
          importedBy: 'Ona Čepaitė',
        }
      : null,
    planId,
    planStatus,
  }
}
