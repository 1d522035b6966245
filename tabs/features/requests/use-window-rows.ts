import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RequestView } from '../../../core/requests/view.ts'
import { useTopInPage } from '../../shared/top-in-page.ts'

/** The window's virtualizer; what is added above the screen does not move what is on it. */
export function useWindowRows(
  props: {
    requests: readonly Pick<RequestView, 'id'>[]
    seen: (ids: string[]) => void
    nearEnd: () => void
  },
  size: number,
  keep: number | null,
) {
  const { requests, seen, nearEnd } = props
  const place = useRef<HTMLDivElement>(null)
  const margin = useTopInPage(place)
  const virtual = useWindowVirtualizer({
    count: requests.length,
    estimateSize: () => size,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (index) => requests[index]?.id ?? index,
    rangeExtractor(range) {
      const drawn = defaultRangeExtractor(range)
      // The row with the focus stays, or the keyboard would lose its place.
      return keep === null || drawn.includes(keep) ? drawn : [...drawn, keep].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const anchor = useRef<{ id: string; top: number } | null>(null)
  // What was first on the screen stays where it was when others come before it.
  useLayoutEffect(() => {
    const before = anchor.current
    if (!before || window.scrollY <= margin) return
    const index = requests.findIndex(({ id }) => id === before.id)
    const start = index < 0 ? null : virtual.getOffsetForIndex(index, 'start')?.[0]
    if (start === null || start === undefined) return
    const moved = start - margin - before.top
    if (Math.abs(moved) > 1) window.scrollBy(0, moved)
  }, [requests, virtual, margin])
  useEffect(() => {
    const first = items.find(({ start }) => start >= window.scrollY)
    const request = first && requests[first.index]
    const start = first && virtual.getOffsetForIndex(first.index, 'start')?.[0]
    anchor.current = request && start !== undefined ? { id: request.id, top: start - margin } : null
  })
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (requests.length > 0 && last >= requests.length - 10) nearEnd()
  }, [last, requests.length, nearEnd])
  const ids = items.map(({ index }) => requests[index]?.id ?? '').join(' ')
  useEffect(() => {
    const timer = setTimeout(() => seen(ids.split(' ').filter(Boolean)), 300)
    return () => clearTimeout(timer)
  }, [ids, seen])
  return { place, virtual, items, margin }
}
