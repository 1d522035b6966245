import { createHash } from 'node:crypto'
import type { FieldFault } from '../refusal.ts'
import type { WordKey } from '../words.ts'
import { isPersonalCode, startsLikeFormula } from './rules.ts'

/** What is wrong in a roster: in which file, in which row as a spreadsheet counts, in which column, and in words. */
export interface RosterFault {
  file: string
  row: number
  column: string
  word: WordKey
  value?: string
  more?: Readonly<Record<string, string | number>>
}

type FaultWord =
  Extract<WordKey, `rosters/fault.${string}`> extends `rosters/fault.${infer Word}` ? Word : never

/** Where a cell stands. */
export interface Place {
  file: string
  row: number
  column: string
}

/** The faults of one import, gathered while its files are read. */
export interface FaultList {
  all: RosterFault[]
  add(place: Place, word: FaultWord, value?: string, more?: RosterFault['more']): void
  /** Complains about a file as a whole: there is no row to look at. */
  addFile(file: string, word: FaultWord, more?: RosterFault['more']): void
}

/** Begins a list of faults. */
export function startFaults(): FaultList {
  const all: RosterFault[] = []
  const add: FaultList['add'] = ({ file, row, column }, word, value, more = {}) => {
    all.push({
      file,
      row,
      column,
      word: `rosters/fault.${word}`,
      ...(value === undefined ? {} : { value }),
      more,
    })
  }
  return { all, add, addFile: (file, word, more) => add({ file, row: 0, column: '' }, word, undefined, more) }
}

/** A fault as edges send it: the field is its place, the parameters fill its words. */
export function fieldFault({ file, row, column, word, value, more }: RosterFault): FieldFault {
  return {
    field: `${file}:${row}:${column}`,
    word,
    params: { file, row, column, ...(value === undefined ? {} : { value }), ...more },
  }
}

/** Names are at most this long in a directory (Graph: givenName and surname 64, displayName of a group 256). */
const longestName = 64
const longestTitle = 120

/** Reads the name of a person (or of a class), and complains when there is none or a spreadsheet would run it. */
export function readName(
  text: string,
  place: Place,
  faults: FaultList,
  of: 'person' | 'class' = 'person',
): string {
  const name = text.replace(/\s+/g, ' ')
  const longest = of === 'person' ? longestName : longestTitle
  if (name === '') faults.add(place, 'empty')
  else if (startsLikeFormula(name)) faults.add(place, 'formula')
  else if (name.length > longest) faults.add(place, 'long', undefined, { max: longest })
  return name
}

/** `employeeId` holds 16 characters. */
const longestId = 16

/**
 * The id by which a person is known in the directory: the register's own, or its fingerprint where that is longer
 * than a directory keeps. Complains about personal codes.
 */
export function readPersonId(id: string, place: Place, faults: FaultList): string {
  if (id === '') faults.add(place, 'empty')
  if (isPersonalCode(id)) faults.add(place, 'personal-code')
  return id.length > longestId ? fingerprint(id) : id
}

/** A short text that stands for a long one, the same each time. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, longestId)
}
