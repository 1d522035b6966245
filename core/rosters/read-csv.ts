import { CsvError, parse } from 'csv-parse/sync'
import type { WordKey } from '../words.ts'

/** One file of a roster as it came in. */
export interface RosterFile {
  name: string
  bytes: Uint8Array
}

/** What is wrong in a roster: in which file, in which row as a spreadsheet counts, in which column, and in words. */
export interface RosterFault {
  file: string
  row: number
  column: string
  word: WordKey
  value?: string
  more?: Readonly<Record<string, string | number>>
}

/** One row, with its number as a spreadsheet counts; columns that the file lacks are empty. */
export interface CsvRow {
  row: number
  read(column: string): string
}

/** A file as rows. */
export interface CsvTable {
  file: string
  columns: ReadonlySet<string>
  rows: CsvRow[]
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const baltic = new TextDecoder('windows-1257')

/**
 * Reads the letters of a file: UTF-8, or windows-1257, in which Lithuanian Excel saves CSV. Null when what comes
 * out is not text as schools write it, so that no child is called „Ûikas“.
 */
export function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    const text = baltic.decode(bytes)
    const foreign = text.match(/[^\p{ASCII}]/gu)?.some((letter) => !/[ĄČĘĖĮŠŲŪŽąčęėįšųūž„“”–—’]/.test(letter))
    return foreign ? null : text
  }
}

/**
 * Reads one CSV file, separated by commas or semicolons, with its headers in any case; or says what keeps it from
 * being read at all. What the cells hold is for the reader of the format to judge.
 */
export function readCsv(
  { name: file, bytes }: RosterFile,
  needed: readonly string[],
): CsvTable | RosterFault[] {
  const text = decode(bytes)
  if (text === null) return [{ file, row: 1, column: '', word: 'rosters/fault.encoding' }]
  const records = parseRecords(text)
  if (typeof records === 'number')
    return [{ file, row: records, column: '', word: 'rosters/fault.unreadable' }]
  const header = new Map((records[0] ?? []).map((column, at) => [column.trim().toLowerCase(), at]))
  const missing = needed.filter((column) => !header.has(column.toLowerCase()))
  if (missing.length > 0) {
    return missing.map((column) => ({
      file,
      row: 1,
      column,
      word: 'rosters/fault.missing-column' as const,
    }))
  }
  const rows = records.slice(1).map((cells, at) => ({
    row: at + 2,
    read: (column: string) => (cells[header.get(column.toLowerCase()) ?? -1] ?? '').trim().normalize('NFC'),
    isEmpty: cells.every((cell) => cell.trim() === ''),
  }))
  return { file, columns: new Set(header.keys()), rows: rows.filter((row) => !row.isEmpty) }
}

/** The records of a text, or the row in which it breaks off. */
function parseRecords(text: string): string[][] | number {
  const [header = ''] = text.split('\n', 1)
  try {
    return parse(text, {
      bom: true,
      delimiter: header.includes(';') && !header.includes(',') ? ';' : ',',
      relax_column_count: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return Number(error.lines ?? 1)
  }
}
