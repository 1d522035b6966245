import { plainText } from '../language.ts'
import type { Room } from './schema.ts'

/** Words that stand beside every room and tell none from another. */
const generic = /^(kab|kabinet\w*|klase\w*|klases|patalp\w*|auditorij\w*|aud|room|classroom|nr|no)$/
/** A number with the ending that people write to it: „204-ame“, „12a kabinete“. */
const ended = /\b(\d+[a-z]?)-?(?:ame|oje|am|as|tame|ajame|ajam)\b/g
const numbered = /^\d+[a-z]?$/

/** The words of a text without diacritics, case and the endings of numbers. */
const tokensOf = (text: string): string[] =>
  plainText(text)
    .replace(ended, '$1')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a place's name as it is compared: „204 kab.“ → 204, „Aktų salė“ → aktu, sale. */
function wordsOf(name: string): string[] {
  const words = tokensOf(name)
  const telling = words.filter((word) => !generic.test(word))
  return telling.length > 0 ? telling : words
}

/** What one room is told from another by: the same for „204“, „204 kab.“ and „Nr. 204“. */
export function roomKey(name: string): string {
  return wordsOf(name).join(' ')
}

/** What buildings are told apart by. */
export function buildingKey(name: string): string {
  return (plainText(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** The text to order rooms by before it becomes a sort key: 9 before 10 before 101. */
export function inNumberOrder(name: string): string {
  return name.replace(/\d+/g, (number) => number.padStart(6, '0'))
}

/** What stays of a word in every case: „bibliotekoje“ begins as „biblioteka“ does. */
const beginningOf = (word: string) => word.slice(0, Math.max(4, Math.ceil(word.length * 0.65)))

/**
 * The rooms that a text names („204 kab.“, „aktų salėje“, „204, Senieji rūmai“); more than one where two buildings have
 * the same and the text does not say which. A number in a sentence is a room only beside a word such as „kabinetas“.
 */
export function roomsNamed(text: string, rooms: readonly Room[]): Room[] {
  const said = tokensOf(text.slice(0, 1000))
  const fitting = rooms.flatMap((room) => {
    const weight = Math.max(
      ...[room.name, ...room.alsoCalled.split(',')].map((name) => weightOf(said, name, room.building)),
    )
    return weight > 0 ? [{ room, weight }] : []
  })
  const best = Math.max(0, ...fitting.map(({ weight }) => weight))
  const named = fitting.filter(({ weight }) => weight === best).map(({ room }) => room)
  const inNamedBuilding = named.filter(({ building }) => isSaid(said, wordsOf(building)))
  return inNamedBuilding.length > 0 ? inNamedBuilding : named
}

/** The one room that a text names; null when it is none or may be more than one. */
export function roomNamed(text: string, rooms: readonly Room[]): Room | null {
  const [only, another] = roomsNamed(text, rooms)
  return only && !another ? only : null
}

/** How a room is written where it must be found again: with its building where another has the same name. */
export function roomLabel(room: Room, rooms: readonly Room[]): string {
  const key = roomKey(room.name)
  const isOnly = rooms.every((other) => other.id === room.id || roomKey(other.name) !== key)
  return isOnly ? room.name : `${room.name}, ${room.building}`
}

/** The same of each of the school's rooms, in their order. */
export function roomLabels(rooms: readonly Room[]): string[] {
  const alike = Map.groupBy(rooms, ({ name }) => roomKey(name))
  return rooms.map((room) => roomLabel(room, alike.get(roomKey(room.name)) ?? []))
}

/** How many words of a name a text says; 0 when it does not say all of them. */
function weightOf(said: readonly string[], name: string, building: string): number {
  const words = wordsOf(name)
  if (words.length === 0 || !isSaid(said, words)) return 0
  const [first = ''] = words
  const isNumber = words.length === 1 && numbered.test(first)
  // „Fizikos kabinetas“ is not meant by „fizikos testas“.
  const isNamedByGeneric = words.length === 1 && !isNumber && roomWord.test(plainText(name))
  const needsWord = isNumber ? !isAlone(said, [...words, ...wordsOf(building)]) : isNamedByGeneric
  if (!needsWord) return words.length
  const beside = said.some((word, at) => {
    const isIt = isNumber ? word === first : word.startsWith(beginningOf(first))
    return isIt && [said[at - 1], said[at + 1], said[at - 2]].some((near) => generic.test(near ?? ''))
  })
  return beside ? words.length : 0
}

const roomWord = /(^|\s)(kab\b|kabinet|klase|patalp|room)/

/** Whether a text says nothing else: then a bare number is a room. */
function isAlone(said: readonly string[], words: readonly string[]): boolean {
  return said.every(
    (word) => generic.test(word) || words.some((one) => word === one || word.startsWith(beginningOf(one))),
  )
}

function isSaid(said: readonly string[], words: readonly string[]): boolean {
  return words.every((word) =>
    /\d/.test(word) || word.length < 4
      ? said.includes(word)
      : said.some((one) => one.startsWith(beginningOf(word))),
  )
}

/** A room as one row of a table says it. */
export interface ReadRoom {
  building: string
  name: string
  /** Undefined where the table has no such column: what is there stays. */
  floor?: number | null
  alsoCalled?: string
}

/** What rows of a table cannot be read, counted from 1 as the table's own rows. */
export interface RoomFault {
  row: number
  why: 'no-name' | 'floor' | 'too-long' | 'twice'
}

const headers: Readonly<Record<keyof ReadRoom, RegExp>> = {
  building: /^(pastat|korpus|rumai|building|adres)/,
  name: /^(kab|patalp|pavad|nr$|numer|room|name)/,
  floor: /^(aukst|floor)/,
  alsoCalled: /^(kaip dar|kitaip|dar vadin|also|alias|pastab)/,
}

/**
 * Reads a table of rooms: with headers in either language, or without them as building, room, floor, other names;
 * a single column is rooms of `building`.
 */
export function readRooms(
  rows: readonly (readonly string[])[],
  building: string,
): { rooms: ReadRoom[]; faults: RoomFault[] } {
  const filled = rows
    .map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean))
  const columns = columnsOf(filled[0]?.cells ?? [])
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length))
  const at = columns ?? (width === 1 ? { name: 0 } : { building: 0, name: 1, floor: 2, alsoCalled: 3 })
  const rooms = new Map<string, ReadRoom>()
  const faults: RoomFault[] = []
  for (const { row, cells } of columns ? filled.slice(1) : filled) {
    const cell = (column: keyof ReadRoom) => cells[at[column] ?? -1] ?? ''
    const room: ReadRoom = { building: cell('building') || building, name: cell('name') }
    const floor = /^(-?\d{1,2})\D{0,12}$/.exec(cell('floor'))?.[1]
    if (at.floor !== undefined && at.floor < width) room.floor = floor === undefined ? null : Number(floor)
    if (at.alsoCalled !== undefined && at.alsoCalled < width) room.alsoCalled = cell('alsoCalled')
    const key = `${buildingKey(room.building)} ${roomKey(room.name)}`
    if (room.name === '' || room.building === '') faults.push({ row, why: 'no-name' })
    else if (cell('floor') !== '' && floor === undefined) faults.push({ row, why: 'floor' })
    else if (room.name.length > 60 || room.building.length > 60 || (room.alsoCalled?.length ?? 0) > 200)
      faults.push({ row, why: 'too-long' })
    else if (rooms.has(key)) faults.push({ row, why: 'twice' })
    else rooms.set(key, room)
  }
  return { rooms: [...rooms.values()], faults }
}

function columnsOf(cells: readonly string[]): Partial<Record<keyof ReadRoom, number>> | null {
  const found = Object.entries(headers).flatMap(([column, sign]) => {
    const at = cells.findIndex((cell) => sign.test(plainText(cell)) && !/\d/.test(cell))
    return at < 0 ? [] : [[column as keyof ReadRoom, at] as const]
  })
  const isHeader = found.some(([column]) => column === 'name') && (found.length > 1 || cells.length === 1)
  return isHeader ? Object.fromEntries(found) : null
}
