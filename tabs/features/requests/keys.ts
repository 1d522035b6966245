import { useEffect, useState } from 'react'
import type { PressedAction } from '../../shared/decisions.ts'

/** The letters of the actions, the same in both languages: they are the first letters of the Lithuanian words. */
export const actionKeys = [
  ['i', 'requests/take'],
  ['p', 'requests/approve'],
  ['a', 'requests/decline'],
  ['s', 'requests/finish'],
  ['q', 'requests/ask'],
  ['z', 'requests/undo'],
] as const satisfies (readonly [string, PressedAction])[]

const stored = 'talka.keys'

/** Whether letters do something here; a person may not want it, for instance when speaking to the computer. */
export function useKeysSwitch(): [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(stored) !== 'off')
  return [
    isOn,
    (on) => {
      localStorage.setItem(stored, on ? 'on' : 'off')
      setOn(on)
    },
  ]
}

/** Whether a key belongs to something that is typed into, or to something that is open over the screen. */
function isTaken(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null
  return (
    element?.closest('input, textarea, select, [contenteditable], [role=menu], [role=dialog]') != null ||
    document.querySelector('[role=dialog], [role=menu]') !== null
  )
}

/** Keys that work wherever the focus is on the screen, but never while typing or under a dialog or menu. */
export function useScreenKeys(keys: Readonly<Record<string, () => void>>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const deed = keys[event.key]
      if (!deed || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys, isOn])
}
