import { plainText } from '../../core/language.ts'

/** How many places there are for pieces of words; two pieces may share one, which seldom matters. */
export const places = 2 ** 16

/** What is read of a message: a request says what it wants in its first sentences. */
const readLength = 800

/**
 * Takes a message apart into the places of its pieces, each place once: parts of words of 3 to 5 letters, so that
 * endings and slips of the pen matter little, whole words, pairs of neighbouring words, and how many words it is.
 * Diacritics, case and which number it was do not count.
 */
export function featuresOf(text: string): number[] {
  const words = wordsOf(text)
  const found = new Set([placeOf(`${Math.min(words.length, 6)} words`)])
  for (const [index, word] of words.entries()) {
    const bounded = `_${word}_`
    for (let length = 3; length <= 5; length++) {
      for (let start = 0; start + length <= bounded.length; start++) {
        found.add(placeOf(bounded.slice(start, start + length)))
      }
    }
    found.add(placeOf(bounded))
    const next = words[index + 1]
    if (next) found.add(placeOf(`${word.slice(0, pairLength)} ${next.slice(0, pairLength)}`))
  }
  return [...found]
}

/** So many letters of a word stand for it in a pair: mostly its stem. */
const pairLength = 5

function wordsOf(text: string): string[] {
  return plainText(text.slice(0, readLength))
    .replace(/\S+@\S+/g, ' mailaddress ')
    .replace(/['’]/g, '')
    .replace(/\d+/g, '0')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** FNV-1a over UTF-16 units, folded to a place. */
function placeOf(piece: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < piece.length; at++) {
    hash ^= piece.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return ((hash >>> 16) ^ hash) & (places - 1)
}
