import { createContext, useContext } from 'react'
import type { Language } from '../../core/language.ts'
import type { Role } from '../../core/people/roles.ts'
import type { UseCaseName } from '../../core/use-cases.ts'

/** Whom the tab talks to and what they may do. */
export interface Me {
  id: string
  name: string
  language: Language
  roles: readonly Role[]
  actions: readonly string[]
}

export const MeContext = createContext<Me | null>(null)

/** The person at the screen; only below the place that has read who it is. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside of the signed-in part')
  return me
}

/** Asks whether the person may do something: `may('requests/list')`. */
export function useMay(): (action: UseCaseName) => boolean {
  const { actions } = useMe()
  return (action) => actions.includes(action)
}
