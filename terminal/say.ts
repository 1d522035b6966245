import { type Language, phrase, say } from '../core/language.ts'
import type { WordParams } from '../core/refusal.ts'
import type { WordKey } from '../core/words.ts'
import { words } from './words.ts'

/** A text of the school ("directory/plan") or of the command line alone ("terminal/help"). */
export type TextKey = WordKey | `terminal/${Extract<keyof typeof words, string>}`
export type Say = (key: TextKey, params?: WordParams) => string

/** The voice of the command line in one language. */
export function speak(language: Language): Say {
  return (key, params) =>
    key.startsWith('terminal/')
      ? phrase(language, words[key.slice('terminal/'.length) as keyof typeof words], params)
      : say(language, key as WordKey, params)
}
