import type { Said } from './schema.ts'

/** What changes, in words, by the id of a person or the key of a group. */
export interface Notes {
  add(id: string, word: Said['word'], params?: Said['params']): void
  of(id: string): readonly Said[]
  ids(): Iterable<string>
}

/** Opens an empty list of notes. Equal words are kept once: a plan of a country says the same of many thousands. */
export function openNotes(): Notes {
  const lists = new Map<string, readonly Said[]>()
  const said = new Map<string, readonly [Said]>()
  return {
    add(id, word, params = {}) {
      const key = keyOf(word, params)
      const one = (key !== null && said.get(key)) || ([{ word, params }] as const)
      if (key !== null) said.set(key, one)
      const before = lists.get(id)
      // Lists stay as short as they are; pushing would reserve room for a dozen more.
      lists.set(id, before ? [...before, ...one] : one)
    },
    of: (id) => lists.get(id) ?? none,
    ids: () => lists.keys(),
  }
}

const none: readonly Said[] = []

/** Equal for equal words; null where a place holds more than a text. */
function keyOf(word: Said['word'], params: Said['params']): string | null {
  let key: string = word
  for (const place of Object.values(params)) {
    if (typeof place !== 'string') return null
    key += `\n${place}`
  }
  return key
}
