import type { EventKind } from '../requests/schema.ts'

/** What happened brings a request back to people who hold it for done, so it is said below the post as well. */
export function callsTheTeam(kind: EventKind): boolean {
  return kind === 'reopened'
}

/**
 * The beginnings of a text's words by which a name would be found in any case („Kotrynos“ → "kotryn"). Of a text without
 * diacritics and capitals, as people are searched by; words of four letters or fewer are no names worth hiding a room for.
 */
export function stemsOf(plain: string): string[] {
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word.length > 4)
  return [...new Set(words.map((word) => word.slice(0, Math.max(4, word.length - 2))))]
}

/** Whether a text may hold more than a place or a thing: an address, or a number too long for a room. */
export function looksPersonal(text: string): boolean {
  return /@|\d{5,}|slapta|passw/i.test(text.normalize('NFD').replace(/\p{M}/gu, ''))
}
