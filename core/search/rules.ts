import { plainText } from '../language.ts'

/** A word somebody looks for: as it was typed, without diacritics, and its beginning, which no ending changes. */
export interface SoughtWord {
  word: string
  plain: string
  beginning: string
}

const mostWords = 8

/** One word as it is sought: of a longer word the beginning is enough, because Lithuanian endings change. */
export function soughtWord(word: string): SoughtWord {
  const plain = plainText(word)
  return { word, plain, beginning: plain.slice(0, Math.max(4, Math.ceil(plain.length * 0.65))) }
}

/** The words of what stands in a search box, at most eight, each once; nothing is too short or too common for it. */
export function soughtWords(text: string): SoughtWord[] {
  const words =
    text
      .slice(0, 200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].slice(0, mostWords).map(soughtWord)
}

/** The number in a text that is nothing but one: „Nr. 1040“, „1040“. */
export function soughtNumber(text: string): number | null {
  const digits = /^(?:nr\.?|no\.?|#)?\s*(\d{1,9})$/i.exec(text.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}
