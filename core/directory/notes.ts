import type { Said } from './schema.ts'

/** Somebody, or a group, with what changes for them in words. */
export interface Noted {
  changes: readonly Said[]
}

/** Adds a word to what changes for one of them. */
export type Note = (about: Noted, word: Said['word'], params?: Said['params']) => void

/** Opens a plan's words. Equal ones are kept once: a plan of a country says the same of many thousands. */
export function openNotes(): Note {
  const said = new Map<string, readonly [Said]>()
  return (about, word, params = {}) => {
    const key = keyOf(word, params)
    const one = (key !== null && said.get(key)) || ([{ word, params }] as const)
    if (key !== null) said.set(key, one)
    // Lists stay as short as they are; pushing would reserve room for a dozen more.
    about.changes = about.changes.length > 0 ? [...about.changes, ...one] : one
  }
}

/** Nothing noted yet. */
export const nothingNoted: readonly Said[] = []

/** Equal for equal words; null where a place holds more than a text. */
function keyOf(word: Said['word'], params: Said['params']): string | null {
  let key: string = word
  for (const place of Object.values(params)) {
    if (typeof place !== 'string') return null
    key += `\n${place}`
  }
  return key
}
