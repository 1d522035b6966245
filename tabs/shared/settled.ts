import { useEffect, useState } from 'react'

/** The text of somebody who pauses in typing: not every letter is asked about. */
export function useSettled(text: string, milliseconds = 350): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds)
    return () => clearTimeout(timer)
  }, [text, milliseconds])
  return settled
}
