import { useEffect } from 'react'
import type { PlanStatus } from '../../../core/directory/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useMay } from '../../shared/me.ts'

/** Talka is at work on a plan that stands so, or goes on by itself. */
export const moving: readonly PlanStatus[] = ['reading', 'running', 'waiting', 'paused']

/** Somebody else may decide on a plan that stands so at any moment. */
const waitsForPeople: readonly PlanStatus[] = ['ready', 'confirming', 'halted']

/** One plan, kept fresh while something happens to it; null asks for none. */
export function useFollowedPlan(planId: string | null) {
  const may = useMay()
  const follows = may('directory/show-progress')
  const input = { planId: planId ?? '' }
  const plan = useAsk('directory/show-plan', input, {
    enabled: planId !== null,
    everySeconds: (seen) => {
      if (moving.includes(seen.status)) return !follows && 3
      return waitsForPeople.includes(seen.status) && 5
    },
  })
  const status = plan.data?.status
  const progress = useAsk('directory/show-progress', input, {
    enabled: planId !== null && follows && status !== undefined && moving.includes(status),
    everySeconds: 1,
  })
  const { refetch } = plan
  const nowAt = progress.data?.status
  useEffect(() => {
    if (nowAt && status && nowAt !== status) void refetch()
  }, [nowAt, status, refetch])
  return { plan, progress: progress.data ?? (plan.data ? { ...plan.data, secondsLeft: null } : null) }
}
