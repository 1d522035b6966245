import { plainText } from '../language.ts'
import { codeKey, decimalMark, readMoney } from './rules.ts'
import {
  type AssetDraft,
  type AssetFault,
  type AssetField,
  assetFields,
  conditions,
  type DayOrder,
  type OtherList,
  states,
} from './schema.ts'
import { words } from './words.ts'

/** A thing as one row of a table says it; what the table has no column for is not there. */
export interface ReadAsset {
  row: number
  asset: Partial<AssetDraft>
  /** Where the row says nothing although there is a column. */
  blanks: readonly (keyof AssetDraft)[]
}

/** Headers beside Talka's own: what schools write, and the columns of Snipe-IT and Shelf. */
const headers: Readonly<Record<AssetField, RegExp>> = {
  inventoryNo: /^(inv(entoriaus|entorinis)?\W*(nr|numeris)|asset tag|inventory (no|number)|tag$)/,
  name: /^(pavadinimas|turto pavadinimas|daiktas|name|item name|title)/,
  category: /^(kategorija|grupe|rusis|category|tipas)/,
  maker: /^(gamintojas|manufacturer|maker|brand|cf:\s*brand)/,
  model: /^(modelis|model(?! (notes|number))|assetmodel|item model)/,
  serial: /^(serij|serial|sn$|s n$|cf:\s*serial)/,
  quantity: /^(kiekis|quantity|qty)/,
  unit: /^(mat\w*\W*(vnt|vienet)|vnt|unit)/,
  value: /^(verte|kaina|(vieneto )?(verte|kaina)|isigijimo (verte|kaina)|valu|purchase cost|cost|price)/,
  boughtOn: /^(isig|pirkimo data|data$|purchase date|bought|cf:\s*purchase date)/,
  warrantyUntil: /^(garantij|warranty(?! (months|cost)))/,
  supplier: /^(tiekej|pardavej|supplier)/,
  place: /^(vieta|patalpa|kabinetas|kab|location|room|place)/,
  responsible: /^(atsaking|responsible)/,
  holder: /^(turetojas|naudotojas|kam isduot|holder|custodian|checked out to: (email|full name)|full name)/,
  condition: /^(bukle|condition)/,
  state: /^(busena|state$)/,
  isForeign: /^(svetim|ne mokyklos|foreign|byod)/,
  owner: /^(savinink|owner)/,
  lentOn: /^(skolinama nuo|pas mus nuo|lent on|lent since)/,
  note: /^(pastab|komentar|aprasym|asset notes|note|description)/,
}

/** What the columns of a table seem to mean, each field once; Talka's own headers before likely ones. */
export function guessColumns(header: readonly string[]): (AssetField | null)[] {
  const plain = header.map(plainText)
  const own = plain.map(
    (text) =>
      assetFields.find((field) =>
        Object.values(words[`field.${field}`]).some((said) => plainText(said) === text),
      ) ?? null,
  )
  const taken = new Set(own.filter((field) => field !== null))
  return own.map((field, at) => {
    if (field) return field
    const likely = assetFields.find((one) => !taken.has(one) && headers[one].test(plain[at] ?? ''))
    if (likely) taken.add(likely)
    return likely ?? null
  })
}

/** Lists that other systems export beside their things, by headers that no list of things has together. */
const otherLists: Readonly<Record<OtherList, readonly string[]>> = {
  people: ['first name', 'last name', 'username'],
  places: ['name', 'address', 'city'],
  models: ['name', 'model number', 'fieldset'],
  licences: ['item name', 'seats'],
}

/** What a table lists where it is known not to be things. */
export function otherListOf(header: readonly string[]): OtherList | null {
  const plain = header.map(plainText)
  if (plain.includes('asset tag')) return null
  return (
    (Object.keys(otherLists) as OtherList[]).find((list) =>
      otherLists[list].every((name) => plain.includes(name)),
    ) ?? null
  )
}

/** The row with the headers, where a table has one: the first with two that can be guessed. */
export function headerRow(rows: readonly (readonly string[])[]): number | null {
  const at = rows
    .slice(0, 10)
    .findIndex((cells) => guessColumns(cells).filter((field) => field !== null).length > 1)
  return at < 0 ? null : at
}

const longest: Partial<Record<AssetField, number>> = {
  inventoryNo: 60,
  name: 200,
  category: 80,
  unit: 20,
  note: 2000,
}

/** How the values of one table are written, as far as its other rows tell. */
interface Writing {
  decimal: ',' | '.' | null
  dayOrders: Readonly<Record<'boughtOn' | 'warrantyUntil' | 'lentOn', DayOrder | null>>
}

/** Reads the rows below `header` as things; what cannot be read is named by row and column, and nothing is emptied. */
export function readAssets(
  rows: readonly (readonly string[])[],
  header: number,
  columns: readonly (AssetField | null)[],
  dayOrder: DayOrder | undefined,
): { assets: ReadAsset[]; faults: AssetFault[] } {
  const body = rows
    .map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cell.trim()) }))
    .slice(header + 1)
    .filter(({ cells }) => cells.some(Boolean))
  const valuesOf = (field: AssetField) => body.map(({ cells }) => cells[columns.indexOf(field)] ?? '')
  const orderOf = (field: AssetField) => dayOrderOf(valuesOf(field)) ?? dayOrder ?? null
  const writing: Writing = {
    decimal: decimalMark(valuesOf('value')),
    dayOrders: {
      boughtOn: orderOf('boughtOn'),
      warrantyUntil: orderOf('warrantyUntil'),
      lentOn: orderOf('lentOn'),
    },
  }
  const faults: AssetFault[] = []
  const numbers = new Set<string>()
  const assets = body.map(({ row, cells }): ReadAsset => {
    let asset: Partial<AssetDraft> = {}
    const blanks: (keyof AssetDraft)[] = []
    const beyond = cells.slice(columns.length).find(Boolean)
    // Most likely something that divides cells stood in one without quotation marks, and all behind it has moved on.
    if (beyond !== undefined) faults.push({ row, column: '', why: 'beyond', value: beyond.slice(0, 80) })
    for (const [at, field] of columns.entries()) {
      if (field === null) continue
      const value = cells[at] ?? ''
      if (value === '' && field !== 'name') {
        blanks.push(field === 'value' ? 'valueCents' : field)
        continue
      }
      const read = readCell(field, value, writing)
      const number = field === 'inventoryNo' ? codeKey(value) : null
      const why = typeof read === 'string' ? read : number && numbers.has(number) ? 'number-twice' : null
      if (number) numbers.add(number)
      if (why) faults.push({ row, column: rows[header]?.[at] ?? '', why, value: value.slice(0, 80) })
      else if (typeof read !== 'string') asset = { ...asset, ...read }
    }
    return { row, asset, blanks }
  })
  return { assets, faults }
}

/** What one cell, which is not empty but for a name, says of a thing, or why it cannot be read. */
function readCell(
  field: AssetField,
  value: string,
  writing: Writing,
): Partial<AssetDraft> | AssetFault['why'] {
  if (value.length > (longest[field] ?? 120)) return 'too-long'
  switch (field) {
    case 'name':
      return value === '' ? 'no-name' : { name: value }
    case 'value': {
      const valueCents = readMoney(value, writing.decimal)
      return valueCents === null ? 'money' : { valueCents }
    }
    case 'boughtOn':
    case 'warrantyUntil':
    case 'lentOn': {
      const day = readDay(value, writing.dayOrders[field])
      if (day === 'unclear') return 'day-unclear'
      return day === 'unreadable' ? 'day' : { [field]: day }
    }
    case 'quantity': {
      const quantity = readCount(value)
      return quantity === null ? 'quantity' : { quantity }
    }
    case 'condition': {
      const condition = meant(conditions, (one) => words[`condition.${one}`], value)
      return condition ? { condition } : 'condition'
    }
    case 'state': {
      const state = meant(states, (one) => words[`state.${one}`], value)
      return state ? { state } : 'state'
    }
    case 'isForeign': {
      const isForeign = readYesNo(value)
      return isForeign === null ? 'yes-no' : { isForeign }
    }
    default:
      return { [field]: value }
  }
}

const months = [
  'sausio',
  'vasario',
  'kovo',
  'balandzio',
  'geguzes',
  'birzelio',
  'liepos',
  'rugpjucio',
  'rugsejo',
  'spalio',
  'lapkricio',
  'gruodzio',
]

const isReal = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2100
}

const turned = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?: m\.?| \d{1,2}:\d{2}(?::\d{2})?)?$/

/** Which of the first two numbers is the day in a column of days, where one value of it tells. */
export function dayOrderOf(values: readonly string[]): DayOrder | null {
  for (const value of values) {
    const [, first, second] = turned.exec(value) ?? []
    if (Number(first) > 12) return 'day-first'
    if (Number(second) > 12) return 'month-first'
    // With points it is the European way: nobody writes the month first so.
    if (first !== undefined && value.includes('.')) return 'day-first'
  }
  return null
}

/** A day as people type it, as 2026-09-01; null where nothing stands. */
export function readDay(text: string, order: DayOrder | null): string | null | 'unclear' | 'unreadable' {
  if (text === '') return null
  const written = (year: number, month: number, day: number) =>
    isReal(year, month, day)
      ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      : 'unreadable'
  const usual = /^(\d{4})[-./ ]+(?:m\. )?(\d{1,2})[-./ ]+(\d{1,2})(?: d\.?|[T ][\d:.]+Z?)?$/.exec(text)
  if (usual) return written(Number(usual[1]), Number(usual[2]), Number(usual[3]))
  const [, spelledYear, month = '', spelledDay] =
    /^(\d{4}) ?(?:m\. ?)?([a-z]+) (\d{1,2})(?: ?d\.?)?$/.exec(plainText(text)) ?? []
  if (months.includes(month))
    return written(Number(spelledYear), months.indexOf(month) + 1, Number(spelledDay))
  const [, first, second, years] = turned.exec(text) ?? []
  if (first === undefined || second === undefined || years === undefined) return 'unreadable'
  const year = years.length === 2 ? 2000 + Number(years) : Number(years)
  const isSame = Number(first) === Number(second)
  if (order === null && !isSame) return 'unclear'
  return order === 'month-first'
    ? written(year, Number(first), Number(second))
    : written(year, Number(second), Number(first))
}

function readCount(text: string): number | null {
  const [, digits] = /^(\d{1,6})(?:[.,]0+)?$/.exec(text.replace(/[\s\u00a0]/g, '')) ?? []
  const count = Number(digits)
  return digits !== undefined && count >= 1 && count <= 100_000 ? count : null
}

/** The one of a few that a text names in any language, or by its code. */
function meant<Name extends string>(
  names: readonly Name[],
  saidOf: (name: Name) => Readonly<Record<string, string>>,
  value: string,
): Name | undefined {
  const plain = plainText(value)
  return names.find((name) => [name, ...Object.values(saidOf(name))].some((one) => plainText(one) === plain))
}

function readYesNo(text: string): boolean | null {
  const plain = plainText(text)
  if (['', 'ne', 'no', 'false', '0', '-'].includes(plain)) return false
  return ['taip', 'yes', 'true', '1', '+', 'x'].includes(plain) ? true : null
}
