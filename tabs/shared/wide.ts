import { useSyncExternalStore } from 'react'

const query = '(min-width: 768px)'

/** Whether the window is wide enough for tables and side panels. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}
