import { plainText } from '../core/language.ts'
import { mayDo } from '../core/people/roles.ts'
import { formsOf, namePairs } from './names.ts'
import type { Desk } from './reply.ts'

/** Somebody of the school whom a sentence names in any case, with or without capital letters and diacritics. */
export interface Meant {
  name: string
  className: string | null
}

/** So many pairs of words are looked up; a request names one person or two. */
const mostLookups = 6

/**
 * Finds the one person of the school whom a sentence names („atstatyk slaptažodį dominyko ūso“); null when it is
 * nobody or may be more than one, or when the writer may not look people up. A class in the sentence tells namesakes apart.
 */
export async function findMeant(desk: Desk, text: string, className: string | null): Promise<Meant | null> {
  if (!mayDo(desk.person.roles, 'people/find')) return null
  for (const [first, second] of namePairs(text).slice(0, mostLookups)) {
    const { people } = await desk.perform('people/find', desk.person, {
      text: `${stemOf(first)} ${stemOf(second)}`,
    })
    const fitting = people.filter(({ name }) => isMeantBy(name, [plainText(first), plainText(second)]))
    const ofClass = fitting.filter((one) => one.className?.toLowerCase() === className)
    const [only] = ofClass.length === 1 ? ofClass : fitting
    if (only && (fitting.length === 1 || ofClass.length === 1)) return only
  }
  return null
}

/** Both written words are forms of two different parts of the name, in either order. */
function isMeantBy(name: string, [first, second]: [string, string]): boolean {
  const parts = name.split(/[\s-]+/).map(formsOf)
  return parts.some(
    (forms, at) => forms.has(first) && parts.some((other, beside) => beside !== at && other.has(second)),
  )
}

/** What stays of a name in every case, for looking it up: „jonaičiui“ → "jonai". */
function stemOf(word: string): string {
  const plain = plainText(word)
  return plain
    .replace(/(iaus|iumi|aus|umi|iui|yje|uje|oje|eje|io|iu|ui|us|as|is|ys|os|es|ai|ei|[aeiouy])$/, '')
    .replace(/(c|dz|t|d)$/, '')
    .slice(0, 90)
}
