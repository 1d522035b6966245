import { useCallback, useRef, useState } from 'react'
import type { RequestView } from '../../core/requests/view.ts'
import type { InputOf } from '../../core/use-cases.ts'
import { useAsk } from './ask.ts'
import { send } from './send.ts'

export type ListInput = InputOf<'requests/list'>

interface Page {
  requests: RequestView[]
  next: string | null
}

interface Tail {
  key: string
  /** The first page as it was when more was asked for: what has left it since still stands in its place. */
  first: RequestView[]
  rows: RequestView[]
  next: string | null
}

const noRows: RequestView[] = []

/** A long list as it is shown. */
export interface Rows {
  rows: RequestView[]
  hasMore: boolean
  isLoading: boolean
  error: unknown
  more(): void
}

/**
 * A list of requests of any length: its first page is read again and again by whoever calls, further ones once, and of
 * those the ones in sight are kept fresh. What no longer fits stays where it is until the list is asked for anew, so
 * that nobody loses their place; what arrives is added at the head.
 */
export function useRows(filter: ListInput, live: Page | undefined, seen: readonly string[]): Rows {
  const key = JSON.stringify(filter)
  const [tail, setTail] = useState<Tail | null>(null)
  const [isLoading, setLoading] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const busy = useRef(false)
  const own = tail?.key === key ? tail : null
  const next = own ? own.next : (live?.next ?? null)

  const first = live?.requests ?? noRows
  const inFirst = new Set(first.map(({ id }) => id))
  const kept = own ? [...own.first, ...own.rows].filter(({ id }) => !inFirst.has(id)) : noRows
  const keptIds = new Set(kept.map(({ id }) => id))
  const inSight = seen.filter((id) => keptIds.has(id)).slice(0, 100)
  const fresh = useAsk(
    'requests/list',
    { status: 'all', ids: inSight },
    { enabled: inSight.length > 0, everySeconds: 20 },
  )
  const freshOf = new Map(fresh.data?.requests.map((one) => [one.id, one]))

  const more = useCallback(async () => {
    if (busy.current || next === null) return
    busy.current = true
    setLoading(true)
    setError(null)
    try {
      const page = await send('requests/list', { ...filter, after: next })
      setTail((old) => {
        const before = old?.key === key ? old : { key, first, rows: noRows }
        return { ...before, rows: [...before.rows, ...page.requests], next: page.next }
      })
    } catch (failure) {
      setError(failure)
    }
    busy.current = false
    setLoading(false)
  }, [filter, first, key, next])

  return {
    rows: kept.length > 0 ? [...first, ...kept.map((one) => freshOf.get(one.id) ?? one)] : first,
    hasMore: next !== null,
    isLoading,
    error,
    more: () => void more(),
  }
}
