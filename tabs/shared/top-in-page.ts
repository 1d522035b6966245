import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * How far below the page's beginning something stands, in pixels. What stands above it comes and goes with answers and
 * notices: it is measured whenever the page's height changes, or a long list would draw other rows than those in sight.
 */
export function useTopInPage(place: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    function measure() {
      if (place.current) setTop(Math.round(place.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(document.body)
    return () => resized.disconnect()
  }, [place])
  return top
}
