import type { Verdict } from '../refusal.ts'
import type { RosterClass } from './roster.ts'
import type { ColumnMeaning } from './schema.ts'

/** A school year as people write it: 2025–2026; null where the roster does not say. */
export function schoolYearText(schoolYear: number | null): string | null {
  return schoolYear === null ? null : `${schoolYear}–${schoolYear + 1}`
}

/** Whether a spreadsheet would take this text for a formula. */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text)
}

/**
 * Whether an id is a Lithuanian personal code (asmens kodas: eleven digits with a check digit), which must not be
 * written into a directory (learn.microsoft.com/graph/extensibility-overview: no government identification numbers).
 */
export function isPersonalCode(id: string): boolean {
  if (!/^[3-6]\d{10}$/.test(id)) return false
  const digits = [...id].map(Number)
  const weighed = (shift: number) =>
    digits.slice(0, 10).reduce((sum, digit, at) => sum + digit * (((at + shift) % 9) + 1), 0) % 11
  const first = weighed(0)
  const check = first < 10 ? first : weighed(2) % 10
  return check === digits[10]
}

/** What a class's name says: its grade and letter; null for a course or another group. */
export interface ClassName {
  /** 0 for the preschool group; the gymnasium's I to IV are 9 to 12. */
  grade: number
  letter: string
  /** As it stands in the directory: "5a", "Ia", "PUG". It reads back to the same grade and letter. */
  label: string
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

const nameEnd = (letter: string) =>
  String.raw`[\s.\-–]*[„"'“”]?(${letter}?)[“”"']?(?:[\s.\-–]*(?:klasė|klasės|kl))?\.?$`
const arabicName = new RegExp(`^(\\d{1,2})${nameEnd('\\p{L}')}`, 'iu')
const markedName = new RegExp(`^([1-4]|IV|I{1,3})\\s*g(?:imn)?\\.?${nameEnd('\\p{L}')}`, 'iu')
// Letters as classes have them: "IT" and "Ir" are no classes.
const romanName = new RegExp(`^(XI{0,2}|IX|VI{1,3}|IV|V|I{1,3})${nameEnd('[a-hj-kA-HJ-KčėČĖ]')}`, 'u')
const preschoolName =
  /^(?:PUG|PU|priešmokyklin\p{L}*(?:\s+ugdymo)?(?:\s+grup\p{L}*)?)[\s.\-–]*[„"]?(\p{L}?|\d?)[“”"]?$/iu

/**
 * Reads a class's name as schools write it: "5a klasė", "5 B", "10-c kl.", "V b"; "Ia", "1g a" and "IIIg b" of a
 * gymnasium; "PUG". A grade that the register gives settles what the name leaves open ("1g": the letter or the
 * gymnasium?); 1a is never Ia. Courses such as "Biology 10" are none.
 */
export function readClassName(title: string, grade?: number): ClassName | null {
  const text = title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[АВЕСНКІаесі]/g, (letter) => latin[letter] ?? letter)
  const readings = [readPreschool(text), readArabic(text), readMarked(text), readRoman(text)].filter(
    (one) => one !== null,
  )
  return readings.find((one) => one.grade === grade) ?? readings[0] ?? null
}

/** Letters of another keyboard that look the same: 5А typed in Cyrillic is 5A. */
const latin: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', Е: 'E', С: 'C', Н: 'H', К: 'K', І: 'I', а: 'a', е: 'e', с: 'c', і: 'i',
} // biome-ignore format: a plain list

/**
 * Whether a text is written like a class's name but names none: 99z, XIIIa. Names of other kinds, such as those
 * that preschool groups have, are the school's own.
 */
export function isNoClass(title: string): boolean {
  const isWrittenSo = /^(\d{1,3}|[IVXL]{1,6})\s*[-.]?\s*\p{L}?$/iu.test(title.trim())
  return isWrittenSo && readClassName(title) === null
}

/** The name of a class of a roster; null for a course. */
export function classNameOf(one: Pick<RosterClass, 'title' | 'kind' | 'grade'>): ClassName | null {
  return one.kind === 'course' ? null : readClassName(one.title, one.grade)
}

/** By what a class is found again `years` later: its school, its letter and the grade it will have then. */
export function classKey(one: RosterClass, years: number): string {
  const name = classNameOf(one)
  return `${one.schoolId} ${name ? `${name.grade + years} ${name.letter}` : one.title}`
}

function readArabic(text: string): ClassName | null {
  const [, number = '', letter = ''] = arabicName.exec(text) ?? []
  if (number === '' || Number(number) > 12) return null
  return named(Number(number), letter, String(Number(number)))
}

/** "1g a": the mark says gymnasium. */
function readMarked(text: string): ClassName | null {
  const [, year = '', letter = ''] = markedName.exec(text) ?? []
  if (year === '') return null
  const at = /\d/.test(year) ? Number(year) : romans.indexOf(year.toUpperCase()) + 1
  return named(at + 8, letter, romans[at - 1] ?? '')
}

/** Roman I to IV are the gymnasium's; from V on they are the grade. */
function readRoman(text: string): ClassName | null {
  const [, roman = '', letter = ''] = romanName.exec(text) ?? []
  if (roman === '') return null
  const at = romans.indexOf(roman) + 1
  return at <= 4 ? named(at + 8, letter, roman) : named(at, letter, String(at))
}

function readPreschool(text: string): ClassName | null {
  const found = preschoolName.exec(text)
  return found && named(0, found[1] ?? '', found[1] ? 'PUG ' : 'PUG')
}

function named(grade: number, letter: string, before: string): ClassName {
  const small = letter.toLowerCase()
  return { grade, letter: small, label: `${before}${small}` }
}

/** Whether these meanings are enough to read people from: each once, a name, and something to know a person by. */
export function mayReadColumns(meanings: readonly ColumnMeaning[]): Verdict {
  const used: readonly ColumnMeaning[] = meanings.filter((meaning) => meaning !== 'ignore')
  const has = (...wanted: ColumnMeaning[]) => wanted.every((meaning) => used.includes(meaning))
  if (new Set(used).size < used.length) return { ok: false, because: 'rosters/columns.twice' }
  if (!has('givenName', 'surname') && !has('givenNameFirst') && !has('surnameFirst')) {
    return { ok: false, because: 'rosters/columns.no-name' }
  }
  if (!has('id') && !has('birthDate') && !has('login') && !has('email')) {
    return { ok: false, because: 'rosters/columns.no-id' }
  }
  return { ok: true }
}

/**
 * The grades of classes whose names leave them open: "1g" is a letter where there is a 1f as well, and otherwise the
 * first year of a gymnasium.
 */
export function settleGrades(titles: readonly string[]): (title: string) => number | undefined {
  const names = titles.map((title) => readClassName(title))
  const withF = new Set(names.flatMap((name) => (name?.letter === 'f' ? [name.grade] : [])))
  return (title) => {
    const name = readClassName(title)
    if (name?.letter !== 'g' || name.grade < 1 || name.grade > 4) return name?.grade
    return withF.has(name.grade) ? name.grade : name.grade + 8
  }
}
