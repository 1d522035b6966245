import type { Person } from '../core/context.ts'
import { phrase, readerOf, say } from '../core/language.ts'
import type { WordParams } from '../core/refusal.ts'
import type { WordKey } from '../core/words.ts'
import { type ChatWord, words } from './words.ts'

/** Whoever reads a card: the language, and whether we say „tu“. */
export type Reader = Pick<Person, 'language' | 'roles'>

/** Says a text of the chat to its reader. */
export function sayTo(reader: Reader, word: ChatWord, params: WordParams = {}): string {
  return phrase(readerOf(reader), words[word], params)
}

/** Says a text of core to its reader. */
export function quoteTo(reader: Reader, key: WordKey, params: WordParams = {}): string {
  return say(readerOf(reader), key, params)
}
