import { useCallback, useState } from 'react'
import { useMe } from './me.ts'

/**
 * What somebody has typed and not yet sent, kept in the tab's session so that signing in again or a reload loses
 * nothing. `drop` forgets it once it is sent.
 */
export function useDraft<Value>(
  name: string,
  empty: () => Value,
): [Value, (value: Value) => void, () => void] {
  const key = `talka.draft.${useMe().id}.${name}`
  const [value, setValue] = useState<Value>(() => read<Value>(key) ?? empty())
  const keep = useCallback(
    (next: Value) => {
      setValue(next)
      sessionStorage.setItem(key, JSON.stringify(next))
    },
    [key],
  )
  const drop = useCallback(() => sessionStorage.removeItem(key), [key])
  return [value, keep, drop]
}

function read<Value>(key: string): Value | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Value | null
  } catch {
    return null
  }
}
