import { useEffect, useRef } from 'react'

/** A hand scanner types a code faster than people do, and ends it with Enter. */
const slowestMs = 100
const shortest = 3

/** Hears a hand scanner that stands for a keyboard, wherever the focus is but in a field. */
export function useHandScanner(found: (code: string) => void): void {
  const tell = useRef(found)
  tell.current = found
  useEffect(() => {
    let typed = ''
    let last = 0
    function hear(event: KeyboardEvent) {
      const { target, key, timeStamp } = event
      if (target instanceof HTMLElement && target.closest('input, textarea, select')) return
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (timeStamp - last > slowestMs) typed = ''
      last = timeStamp
      if (key.length === 1) typed += key
      if (key !== 'Enter' || typed.length < shortest) return
      // Enter would press the button that has the focus.
      event.preventDefault()
      tell.current(typed)
      typed = ''
    }
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [])
}
