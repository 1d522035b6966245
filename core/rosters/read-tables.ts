import type { FaultList, Place } from './faults.ts'
import { decode, parseCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { RosterFile } from './unpack.ts'

/** A sheet or a CSV file: its headers, and its rows with their numbers as a spreadsheet counts. */
export interface Table {
  /** As people know it: "users.csv", or "mokiniai.xlsx › 5a". */
  file: string
  /** Of the sheet, or of the file without its ending: sometimes the only place where the class is named. */
  title: string
  headers: string[]
  rows: TableRow[]
}

export interface TableRow {
  row: number
  cells: readonly string[]
}

/** Above their headers lists have a title, a date, the school's name; further down no header is looked for. */
const deepestHeader = 15

/**
 * Reads every table of the files. `isHeader` says whether a cell is a header that some format knows; the row with
 * most of them is the header row. Files that cannot be read become faults.
 */
export async function readTables(
  files: readonly RosterFile[],
  isHeader: (text: string) => boolean,
  faults: FaultList,
): Promise<Table[]> {
  const tables: Table[] = []
  for (const { name, bytes } of files) {
    if (/^PK/.test(String.fromCharCode(...bytes.subarray(0, 2)))) {
      const sheets = await readXlsx(bytes)
      if (!sheets) faults.addFile(name, 'zip-broken')
      const filled = sheets?.filter(({ records }) => records.length > 0) ?? []
      for (const sheet of filled) {
        const file = filled.length > 1 ? `${name} › ${sheet.name}` : name
        tables.push(
          tableOf(file, filled.length > 1 ? sheet.name : withoutEnding(name), sheet.records, isHeader),
        )
      }
      continue
    }
    const text = decode(bytes)
    const records = text === null ? null : await parseCsv(text)
    if (records === null) faults.addFile(name, 'encoding')
    else if (typeof records === 'number') faults.add({ file: name, row: records, column: '' }, 'unreadable')
    else tables.push(tableOf(name, withoutEnding(name), records, isHeader))
  }
  return tables
}

function withoutEnding(name: string): string {
  return name.replace(/\.\w+$/, '')
}

function tableOf(
  file: string,
  title: string,
  records: readonly string[][],
  isHeader: (text: string) => boolean,
): Table {
  const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '')
  let header = records.findIndex(isFilled)
  let most = 1
  for (const [at, cells] of records.slice(0, deepestHeader).entries()) {
    const known = cells.filter((cell) => isHeader(cell)).length
    if (known > most) [header, most] = [at, known]
  }
  const rows: TableRow[] = []
  for (let at = header + 1; at < records.length; at += 1) {
    const cells = records[at]
    if (cells && isFilled(cells)) rows.push({ row: at + 1, cells })
  }
  const headers = (records[header] ?? []).map((cell) => cell.trim().normalize('NFC'))
  return { file, title: title.normalize('NFC'), headers, rows }
}

/** What a cell holds: without blanks around it, its letters composed, so that the same name is the same text. */
export function readCell({ cells }: TableRow, at: number): string {
  return (cells[at] ?? '').trim().normalize('NFC')
}

/** Where a cell of a table stands. */
export function placeOf({ file, headers }: Table, { row }: TableRow, at: number): Place {
  return { file, row, column: headers[at] ?? '' }
}
