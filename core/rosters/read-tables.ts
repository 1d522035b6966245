import { setImmediate } from 'node:timers/promises'
import type { FaultList, Place } from './faults.ts'
import { decode, parseCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { RosterFile } from './unpack.ts'

/**
 * A sheet or a CSV file. Its rows are given part by part, each time anew: a country's pupils are read without all of
 * their rows being held at once.
 */
export interface Table {
  /** As people know it: "users.csv", or "mokiniai.xlsx › 5a". */
  file: string
  /** Of the sheet, or of the file without its ending: sometimes the only place where the class is named. */
  title: string
  headers: string[]
  size: number
  /** The first rows, for guessing what columns mean. */
  head: readonly TableRow[]
  rows(): AsyncIterable<TableRow[]>
}

/** A row with its number as a spreadsheet counts; empty ones are left out. */
export interface TableRow {
  row: number
  cells: readonly string[]
}

/** Records in parts; a number is the row in which they break off. */
type Source = () => AsyncIterable<readonly string[][] | number>

/** Above their headers lists have a title, a date, the school's name; further down no header is looked for. */
const deepestHeader = 15
const headLength = 200

/**
 * Opens every table of the files, and reads it through once to be sure that it can be read. `isHeader` says whether a
 * cell is a header that some format knows; the row with most of them is the header row. Files that cannot be read
 * become faults.
 */
export async function readTables(
  files: readonly RosterFile[],
  isHeader: (text: string) => boolean,
  faults: FaultList,
): Promise<Table[]> {
  const tables: Table[] = []
  const add = async (name: string, file: string, title: string, source: Source) => {
    const table = await openTable(file, title, source, isHeader)
    if (typeof table === 'number') faults.add({ file: name, row: table, column: '' }, 'unreadable')
    else tables.push(table)
  }
  for (const { name, bytes } of files) {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const sheets = await readXlsx(bytes)
      if (!sheets) faults.addFile(name, 'zip-broken')
      const filled = sheets?.filter(({ records }) => records.length > 0) ?? []
      for (const sheet of filled) {
        const isOnly = filled.length === 1
        await add(
          name,
          isOnly ? name : `${name} › ${sheet.name}`,
          isOnly ? withoutEnding(name) : sheet.name,
          () => inParts(sheet.records),
        )
      }
      continue
    }
    const text = decode(bytes)
    if (text === null) faults.addFile(name, 'encoding')
    else await add(name, name, withoutEnding(name), () => parseCsv(text))
  }
  return tables
}

function withoutEnding(name: string): string {
  return name.replace(/\.\w+$/, '')
}

async function* inParts(records: readonly string[][]): AsyncGenerator<readonly string[][]> {
  for (let at = 0; at < records.length; at += 2_000) {
    yield records.slice(at, at + 2_000)
    await setImmediate()
  }
}

async function openTable(
  file: string,
  title: string,
  source: Source,
  isHeader: (text: string) => boolean,
): Promise<Table | number> {
  const first: (readonly string[])[] = []
  let filled = 0
  for await (const part of source()) {
    if (typeof part === 'number') return part
    filled += part.filter(isFilled).length
    if (first.length < deepestHeader + headLength) first.push(...part.slice(0, deepestHeader + headLength))
  }
  const header = findHeader(first, isHeader)
  const above = first.slice(0, header + 1).filter(isFilled).length
  return {
    file,
    title: title.normalize('NFC'),
    headers: (first[header] ?? []).map((cell) => cell.trim().normalize('NFC')),
    size: filled - above,
    head: numbered(first, 0, header).slice(0, headLength),
    async *rows() {
      let before = 0
      for await (const part of source()) {
        if (typeof part === 'number') return
        yield numbered(part, before, header)
        before += part.length
      }
    },
  }
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '')
}

function findHeader(records: readonly (readonly string[])[], isHeader: (text: string) => boolean): number {
  let header = records.findIndex(isFilled)
  let most = 1
  for (const [at, cells] of records.slice(0, deepestHeader).entries()) {
    const known = cells.filter((cell) => isHeader(cell)).length
    if (known > most) [header, most] = [at, known]
  }
  return header
}

/** Numbers the filled rows below the header. */
function numbered(records: readonly (readonly string[])[], before: number, header: number): TableRow[] {
  return records.flatMap((cells, at) =>
    before + at > header && isFilled(cells) ? { row: before + at + 1, cells } : [],
  )
}

/** What a cell holds: without blanks around it, its letters composed, so that the same name is the same text. */
export function readCell({ cells }: TableRow, at: number): string {
  return (cells[at] ?? '').trim().normalize('NFC')
}

/** Where a cell of a table stands. */
export function placeOf({ file, headers }: Table, { row }: TableRow, at: number): Place {
  return { file, row, column: headers[at] ?? '' }
}
