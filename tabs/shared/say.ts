import { createContext, useCallback, useContext } from 'react'
import { type Language, phrase, say, type Words } from '../../core/language.ts'
import type { WordParams } from '../../core/refusal.ts'
import type { WordKey } from '../../core/words.ts'
import { type TabWord, words, wordsToPupils } from '../words.ts'

/** A text of the school ("requests/approve") or of the tab alone ("tab/home"). */
export type TextKey = WordKey | `tab/${TabWord}`
export type Say = (key: TextKey, params?: WordParams) => string

/** Who reads the screen: in which language, and whether as „tu“. */
export interface Reader {
  language: Language
  familiar: boolean
}

export const ReaderContext = createContext<Reader>({ language: 'lt', familiar: false })

const known: Record<string, Words[string]> = { ...words }

/** Adds the texts of a feature, which come with its screens and not with the first one. */
export function learn(more: Words): void {
  Object.assign(known, more)
}

/** Says one text to one reader; pupils are spoken to as „tu“ where it differs. */
export function sayTo({ language, familiar }: Reader, key: TextKey, params?: WordParams): string {
  if (!key.startsWith('tab/')) return say(language, key as WordKey, params)
  const word = key.slice(4) as TabWord
  const dictionary: Words = familiar ? wordsToPupils : {}
  const found = dictionary[word] ?? known[word]
  return found ? phrase(language, found[language], params) : key
}

/** The voice of a screen: `say('requests/approve')`. */
export function useSay(): Say {
  const reader = useContext(ReaderContext)
  return useCallback((key, params) => sayTo(reader, key, params), [reader])
}
