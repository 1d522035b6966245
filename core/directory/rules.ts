import type { Verdict } from '../refusal.ts'
import type { PlanStatus } from './schema.ts'

/** A school year as people write it: 2025–2026; null where the roster does not say. */
export function schoolYearText(schoolYear: number | null): string | null {
  return schoolYear === null ? null : `${schoolYear}–${schoolYear + 1}`
}

/** Whether a plan may be approved now. */
export function mayApprovePlan(plan: { status: PlanStatus; approvedAt: Date | null }, isAnotherRunning: boolean): Verdict {
  if (plan.approvedAt) return { ok: false, because: 'directory/plan-approved' }
  if (plan.status === 'outdated') return { ok: false, because: 'directory/plan-outdated' }
  if (plan.status !== 'ready') return { ok: false, because: 'directory/plan-not-ready' }
  return isAnotherRunning ? { ok: false, because: 'directory/plan-running' } : { ok: true }
}

/** Seconds until a run ends if it goes on as it went so far; null until something can be said. */
export function secondsLeft(startedAt: Date | null, now: Date, done: number, total: number): number | null {
  if (!startedAt || done === 0) return null
  const seconds = (now.getTime() - startedAt.getTime()) / 1000
  return Math.max(0, Math.round((seconds / done) * (total - done)))
}
