import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { isWordKey, phrase, type Reader, say, type Words } from '../../core/language.ts'
import type { WordParams } from '../../core/refusal.ts'
import type { WordKey } from '../../core/words.ts'
import { type TabWord, words } from '../words.ts'

/** A text of the school ("requests/approve") or of the tab alone ("tab/home"). */
export type TextKey = WordKey | `tab/${TabWord}`
export type Say = (key: TextKey, params?: WordParams) => string

export const ReaderContext = createContext<Reader>({ language: 'lt', familiar: false })

const known: Record<string, Words[string]> = { ...words }

/** Adds the texts of a feature, which come with its screens and not with the first one. */
export function learn(more: Words): void {
  Object.assign(known, more)
}

/** Says one text to one reader; pupils are spoken to as „tu“ where it differs. */
export function sayTo(reader: Reader, key: TextKey, params?: WordParams): string {
  if (!key.startsWith('tab/')) return say(reader, key as WordKey, params)
  const found = known[key.slice(4)]
  return found ? phrase(reader, found, params) : key
}

/** Texts of the school that the first screens do without: asked for once, when one of them is to be said. */
const later = { version: 0, isAsked: false, readers: new Set<() => void>() }

function askForLater(): void {
  if (later.isAsked) return
  later.isAsked = true
  import('./later-words.ts').then(
    () => {
      later.version += 1
      for (const tell of later.readers) tell()
    },
    () => {
      later.isAsked = false
    },
  )
}

function hearOfLater(tell: () => void): () => void {
  later.readers.add(tell)
  return () => later.readers.delete(tell)
}

function isHere(key: WordKey, params: WordParams = {}): boolean {
  const places = Object.values(params)
  return isWordKey(key) && places.every((one) => typeof one !== 'object' || isHere(one.word, one.params))
}

/** The voice of a screen: `say('requests/approve')`. A text that is not loaded yet is said as soon as it is. */
export function useSay(): Say {
  const reader = useContext(ReaderContext)
  const version = useSyncExternalStore(hearOfLater, () => later.version)
  return useCallback(
    (key, params) => {
      if (key.startsWith('tab/') || version > 0 || isHere(key as WordKey, params))
        return sayTo(reader, key, params)
      askForLater()
      return ''
    },
    [reader, version],
  )
}
