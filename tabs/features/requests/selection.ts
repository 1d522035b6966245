import { useMemo, useState } from 'react'
import type { RequestView } from '../../../core/requests/view.ts'

type Some = readonly Pick<RequestView, 'id'>[]

/** What is selected of a list. */
export interface Selection {
  ids: ReadonlySet<string>
  has(id: string): boolean
  toggle(id: string): void
  /** Selects everything between two of them, both included. */
  extend(all: Some, from: string, to: string): void
  add(all: Some): void
  keep(ids: Iterable<string>): void
  clear(): void
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return useMemo(
    () => ({
      ids,
      has: (id) => ids.has(id),
      toggle: (id) =>
        setIds((old) => {
          const next = new Set(old)
          if (!next.delete(id)) next.add(id)
          return next
        }),
      extend(all, from, to) {
        const ends = [from, to].map((one) => all.findIndex(({ id }) => id === one)).sort((a, b) => a - b)
        const [first = 0, last = 0] = ends
        const between = all.slice(Math.max(0, first), last + 1).map(({ id }) => id)
        setIds((old) => new Set([...old, ...between]))
      },
      add: (all) => setIds((old) => new Set([...old, ...all.map(({ id }) => id)])),
      keep: (kept) => setIds(new Set(kept)),
      clear: () => setIds(new Set()),
    }),
    [ids],
  )
}
