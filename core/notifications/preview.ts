import { isWordKey } from '../language.ts'
import type { WordKey } from '../words.ts'

/**
 * The word that may be read by whoever stands near: on a lock screen, in the activity feed, in a letter. Where a
 * message quotes a person or a secret waits behind it, `<word>.preview` says less.
 */
export function previewOf(word: WordKey): WordKey {
  const preview = `${word}.preview`
  return isWordKey(preview) ? preview : word
}
