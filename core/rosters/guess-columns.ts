import { plainText } from '../language.ts'
import { readCell, type Table } from './read-tables.ts'
import { readDay } from './read-values.ts'
import { isPersonalCode, readClassName } from './rules.ts'
import type { ColumnMapping, ColumnMeaning } from './schema.ts'

/** How Lithuanian diaries, registers and offices head their columns, in letters without marks. The first that fits counts. */
const headings: readonly [ColumnMeaning, RegExp][] = [
  ['ignore', /asmens kod|^klases (vadov|aukletoj)|^(eil|nr$|nr\.?$|no$|a\.?\s?k\.?$|tel|mob|phone|adres|address|gyven|lyti|gender|sex$|piliet|pastab|tev|mam|globej|parent|guardian|religij|etik)/],
  ['surnameFirst', /^(mokinio |mokytojo |vaiko |darbuotojo )?pavarde\s*(ir|,|\/|&|-)?\s*varda/],
  ['surnameFirst', /^(last|family) ?name\s*(and|,|\/|&)?\s*(first|given)/],
  ['givenNameFirst', /^(mokinio |mokytojo |vaiko |darbuotojo )?varda\w*\s*(ir|,|\/|&|-)?\s*pavard/],
  ['givenNameFirst', /^(mokin(ys|e|iai)|moksleiv\w+|mokytoja\w*|pedagoga\w*|darbuotoja\w*|vaika\w*|asmuo|full ?name|name|student|pupil|teacher|staff)$/],
  ['birthDate', /gim(imo|\.)?\s*(data|diena|metai)?$|^gime|birth|^dob$/],
  ['login', /prisijungimo|vartotojo vardas|naudotojo vardas|user ?name|login|^upn$/],
  ['surname', /(^|\s)pavard|last ?name|family ?name|surname/],
  ['givenName', /(^|\s)varda(s|i)?$|first ?name|given ?name|forename/],
  ['email', /pastas|e-?mail/],
  ['letter', /raide|^srautas|letter/],
  ['class', /klas|^grupe|^class|^form$|homeroom/],
  ['role', /^vaidm|^role|pareig|^position|^tipas$/],
  ['subject', /dalyk|subject/],
  ['building', /pastat|filial|skyri|padalin|building|campus/],
  ['school', /^mokykl|istaig|^school/],
  ['id', /registro|bylos|tabelio|identifik|^sis id$|unikal|(mokinio|mokytojo|asmens|darbuotojo|vaiko)\s*(id|nr|numer|kod)|(student|pupil|teacher|staff|user|person)\s*(id|no|number|code)|^id$|^kodas$/],
] // biome-ignore format: one heading a line

/** What a header says its column means; null when it says nothing known. */
export function meaningOfHeader(header: string): ColumnMeaning | null {
  const plain = plainText(header)
    .replace(/\s+/g, ' ')
    .replace(/[:*]+$/, '')
  return plain === '' ? null : (headings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null)
}

/** Guesses what a table's columns mean, by their headers first and then by what stands in them. A person confirms it. */
export function guessColumns(table: Table): Pick<ColumnMapping, 'people' | 'meanings'> {
  const taken = new Set<ColumnMeaning>()
  const take = (meaning: ColumnMeaning): ColumnMeaning => {
    if (meaning === 'ignore' || taken.has(meaning)) return 'ignore'
    taken.add(meaning)
    return meaning
  }
  const texts = table.headers.map((_, at) =>
    table.head.map((row) => readCell(row, at)).filter((text) => text !== ''),
  )
  const byHeader = table.headers.map((header, at) => {
    const meaning = holdsPersonalCodes(texts[at] ?? []) ? 'ignore' : meaningOfHeader(header)
    return meaning === null ? null : take(ordered(meaning, texts[at] ?? []))
  })
  const guessed = byHeader.map((meaning, at) => meaning ?? take(meaningOfTexts(texts[at] ?? [])))
  const isStaff = isCalledStaff(table) || hasStaffColumns(table, taken)
  // In a list of staff „Klasės“ are those that somebody teaches; only whom a class belongs to is asked.
  const leads = (header: string) => /vadov|auklet|kuruo|kurator|homeroom/.test(plainText(header))
  const meanings = guessed.map((meaning, at): ColumnMeaning => {
    return isStaff && meaning === 'class' && !leads(table.headers[at] ?? '') ? 'ignore' : meaning
  })
  return { people: isStaff ? 'staff' : 'pupil', meanings }
}

/** Whether a file or sheet is called after staff. */
export function isCalledStaff({ file }: Table): boolean {
  return /mokytoj|pedagog|darbuotoj|personal|staff|teacher/.test(plainText(file))
}

/** Whether a column is that of personal codes, which are not read. */
function holdsPersonalCodes(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter(isPersonalCode).length * 2 >= texts.length
}

function hasStaffColumns({ headers }: Table, taken: ReadonlySet<ColumnMeaning>): boolean {
  if (taken.has('subject')) return true
  return (
    headers.some((header) => /pareig|mokytoj|pedagog|darbuotoj|teacher|position/.test(plainText(header))) &&
    !headers.some((header) => /mokin|moksleiv|pupil|student/.test(plainText(header)))
  )
}

/** „Mokinys“ says nothing about which name stands first; the endings of Lithuanian surnames do. */
function ordered(meaning: ColumnMeaning, texts: readonly string[]): ColumnMeaning {
  return meaning === 'givenNameFirst' && surnameStandsFirst(texts) ? 'surnameFirst' : meaning
}

function surnameStandsFirst(texts: readonly string[]): boolean {
  const ending =
    /(aitis|ytis|utis|ūtis|onis|ėnas|ūnas|auskas|inskas|evičius|avičius|ičius|aitė|ytė|utė|ūtė|ienė)$/i
  const words = texts.map((text) => text.split(/[\s,]+/))
  const first = words.filter((one) => ending.test(one[0] ?? '')).length
  const last = words.filter((one) => ending.test(one.at(-1) ?? '')).length
  return first > last
}

function meaningOfTexts(texts: readonly string[]): ColumnMeaning {
  const mostly = (test: (text: string) => boolean) =>
    texts.length > 0 && texts.filter(test).length >= texts.length * 0.8
  if (holdsPersonalCodes(texts)) return 'ignore'
  if (mostly((text) => readDay(text) !== null)) return 'birthDate'
  if (mostly((text) => /\p{L}/u.test(text) && readClassName(text) !== null)) return 'class'
  if (mostly((text) => /^\p{Lu}\S+[\s,]+\p{Lu}\S+/u.test(text))) return ordered('givenNameFirst', texts)
  return 'ignore'
}
