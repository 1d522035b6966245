import type { Person } from '../core/context.ts'
import { phrase, say } from '../core/language.ts'
import type { WordParams } from '../core/refusal.ts'
import type { WordKey } from '../core/words.ts'
import { type ChatPhrase, type ChatWord, words, wordsForPupils } from './words.ts'

/** Whoever reads a card: the language, and whether we say „tu“. */
export type Reader = Pick<Person, 'language' | 'roles'>

const isTu = (reader: Reader) => reader.language === 'lt' && reader.roles.includes('pupil')

/** Says a text of the chat to its reader. */
export function sayTo(reader: Reader, word: ChatWord, params: WordParams = {}): string {
  const found: ChatPhrase = words[word]
  return phrase(reader.language, (isTu(reader) && found.tu) || found[reader.language], params)
}

/** Says a text of core to its reader, in the pupils' form where there is one. */
export function quoteTo(reader: Reader, key: WordKey, params: WordParams = {}): string {
  const forPupils = isTu(reader) ? wordsForPupils[key] : undefined
  return forPupils ? phrase('lt', forPupils, params) : say(reader.language, key, params)
}
