import { useEffect } from 'react'
import type { PlanStatus } from '../../../core/directory/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useMay } from '../../shared/me.ts'

/** Talka is at work on a plan that stands so, or goes on by itself. */
export const moving: readonly PlanStatus[] = ['reading', 'running', 'waiting', 'paused']

/** One plan, kept fresh while something happens to it; null asks for none. */
export function useFollowedPlan(planId: string | null) {
  const may = useMay()
  const follows = may('directory/show-progress')
  const input = { planId: planId ?? '' }
  const plan = useAsk('directory/show-plan', input, {
    enabled: planId !== null,
    everySeconds: (seen) => !follows && moving.includes(seen.status) && 3,
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
