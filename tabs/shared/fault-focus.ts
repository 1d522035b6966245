import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Takes whoever sent a form to its first fault: together with the fault's being shown, so that nobody is taken away from
 * where they have gone on in the meantime. The form gets what it answers as its `ref`.
 */
export function useFaultFocus(isRefused: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    if (isRefused) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [isRefused])
  return form
}
