import type { WordParams } from './refusal.ts'
import { type WordKey, words } from './words.ts'

/** The languages Talka speaks; Lithuanian is the default. */
export const languages = ['lt', 'en'] as const
export type Language = (typeof languages)[number]

/** A text, or its plural forms chosen by `{n}` (CLDR: lt one, few, many, other; en one, other). */
export type Phrase = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>
/** A text in each language; `tu` is the Lithuanian for whoever is „tu“, where it differs. */
export type Said = Readonly<Record<Language, Phrase>> & { readonly tu?: Phrase }
export type Words = Readonly<Record<string, Said>>

const pluralRules = { lt: new Intl.PluralRules('lt'), en: new Intl.PluralRules('en') }

/** Who reads: in which language, and whether as „tu“. */
export interface Reader {
  language: Language
  familiar: boolean
}

/** How somebody is spoken to: pupils are „tu“. */
export function readerOf({ language, roles }: { language: Language; roles: readonly string[] }): Reader {
  return { language, familiar: roles.includes('pupil') }
}

/** Says one text to a reader, or in one language to whom it may concern; `{name}` is replaced by that parameter, plurals follow `n`. */
export function say(to: Language | Reader, key: WordKey, params: WordParams = {}): string {
  const [domain, word] = splitKey(key)
  const found = (words as Record<string, Words>)[domain]?.[word]
  return found === undefined ? key : phrase(to, found, params)
}

/** Fills one text in; for those that stand beside their own edge, in `bot/words.ts` and `tabs/words.ts`. */
export function phrase(to: Language | Reader, said: Said, params: WordParams = {}): string {
  const { language, familiar } = typeof to === 'string' ? { language: to, familiar: false } : to
  const one = (language === 'lt' && familiar && said.tu) || said[language]
  const text =
    typeof one === 'string' ? one : (one[pluralRules[language].select(Number(params.n))] ?? one.other)
  return text.replace(/\{(\w+)\}( ?)/g, (whole, name: string, space: string) => {
    const value = params[name]
    if (value === undefined) return whole
    // What is empty leaves no gap.
    if (value === '') return ''
    if (typeof value === 'object') return say(to, value.word, value.params) + space
    return (typeof value === 'number' ? formatNumber(language, value) : value) + space
  })
}

/** What somebody wrote as a sentence among others: „Pakeičiau lempą“ gets its full stop; nothing stays nothing. */
export function sentence(text: string): string {
  const said = text.trim()
  return said === '' || /[.!?…:)"“”]$/u.test(said) ? said : `${said}.`
}

/** Whether a text stands under this key: for keys put together from data, such as a field's label. */
export function isWordKey(key: string): key is WordKey {
  const [domain, word] = splitKey(key)
  return Object.hasOwn(words, domain) && Object.hasOwn((words as Record<string, Words>)[domain] ?? {}, word)
}

function splitKey(key: string): [string, string] {
  const slash = key.indexOf('/')
  return [key.slice(0, slash), key.slice(slash + 1)]
}

/** A number as people of that language write it: 1 234,5 in Lithuanian. */
export function formatNumber(language: Language, value: number): string {
  return value.toLocaleString(language === 'lt' ? 'lt-LT' : 'en-GB')
}

/** An amount of money without its sign: 120,50 in Lithuanian, and 120 where it is whole. */
export function formatEuros(language: Language, cents: number): string {
  return (cents / 100).toLocaleString(language === 'lt' ? 'lt-LT' : 'en-GB', {
    minimumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  })
}

/** A moment in the school's time zone: 2026-09-01 08:05 in both languages. */
export function formatMoment(at: Date | string): string {
  const parts = momentParts.formatToParts(typeof at === 'string' ? new Date(at) : at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}

const momentParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Vilnius',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * The key a list is ordered by, so that both database engines sort names the Lithuanian way:
 * a letter with a hook or dot beside its base (į, y, i together), č, š, ž after c, s, z.
 * Order by it with COLLATE "C". Source: CLDR collation for lt.
 */
export function sortKey(text: string): string {
  const plain = text.normalize('NFC').toLowerCase()
  return `${plain.replace(/[ąčęėįšųūžyåäöøłß]/g, (letter) => sortLetters[letter] ?? letter)} ${plain}`
}

const sortLetters: Record<string, string> = {
  ą: 'a', č: 'c~', ę: 'e', ė: 'e', į: 'i', y: 'i', š: 's~', ų: 'u', ū: 'u', ž: 'z~',
  å: 'a', ä: 'a', ö: 'o', ø: 'o', ł: 'l', ß: 'ss',
} // biome-ignore format: one row reads better

/** Text without diacritics and case, for finding what people type in a hurry: „Šimkus“ → "simkus". */
export function plainText(text: string): string {
  return text
    .replace(/[łøđßæœ]/gi, (letter) => unmarked[letter.toLowerCase()] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
}

/** Letters that have no decomposition in Unicode and so survive NFD. */
const unmarked: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }
