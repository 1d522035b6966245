import { createContext, useContext } from 'react'
import { useLocation } from 'wouter'

/** Where a screen goes on once a plan was made on it; null: to that plan's own page. */
export const PlanMadeContext = createContext<((planId: string) => void) | null>(null)

/** Goes on to a plan that was just made. */
export function usePlanMade(): (planId: string) => void {
  const stay = useContext(PlanMadeContext)
  const [, navigate] = useLocation()
  return stay ?? ((planId) => navigate(`/accounts/${planId}`))
}
