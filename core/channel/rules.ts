import type { EventKind } from '../requests/schema.ts'

/** What happened brings a request back to people who hold it for done, so it is said below the post as well. */
export function callsTheTeam(kind: EventKind): boolean {
  return kind === 'reopened'
}

// Without diacritics. Too few letters of a short word would hide every second room: its ending says which names it may be.
const caseEndings = 'a o u e i y as os us is es ys ai ei ui io iu iui iaus oje eje uje yje umi imi'.split(' ')
const nameEndings = ['', 'a', 'as', 'e', 'ia', 'is', 'ius', 'us', 'ys']

/**
 * The beginnings of a text's words by which a name would be found in any case („Kotrynos“ → "kotryn"), and the whole
 * short names that a short word may be a case of („Onos“ → "ona "). Of a text without diacritics and capitals, as people
 * are searched by.
 */
export function stemsOf(plain: string): string[] {
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word.length >= 3)
  return [...new Set(words.flatMap((word) => [...beginningOf(word), ...shortNamesOf(word)]))]
}

function beginningOf(word: string): string[] {
  return word.length > 4 ? [word.slice(0, Math.max(4, word.length - 2))] : []
}

function shortNamesOf(word: string): string[] {
  if (word.length > 6) return []
  const bare = caseEndings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= 2)
    .map((ending) => word.slice(0, -ending.length))
  return [`${word} `, ...bare.flatMap((stem) => nameEndings.map((ending) => `${stem}${ending} `))]
}

/** Whether a text may hold more than a place or a thing: an address, or a number too long for a room. */
export function looksPersonal(text: string): boolean {
  return /@|\d{5,}|slapta|passw/i.test(text.normalize('NFD').replace(/\p{M}/gu, ''))
}
