import { type FaultList, type RosterFault, startFaults } from './faults.ts'
import { findFormat, isSetHeader } from './find-format.ts'
import { guessColumns, meaningOfHeader } from './guess-columns.ts'
import { type ListSchool, readList, signatureOf } from './read-list.ts'
import { readSet } from './read-set.ts'
import { readCell, readTables, type Table } from './read-tables.ts'
import type { Roster } from './roster.ts'
import { isPersonalCode } from './rules.ts'
import type { ColumnMapping, RosterFormat } from './schema.ts'
import { type RosterFile, unpack } from './unpack.ts'

/** The tables of an import, with the format they are in. */
export interface OpenedRoster {
  format: RosterFormat
  tables: Table[]
  /** Files that could not be read; each is a fault. */
  unread: ReadonlySet<string>
  faults: FaultList
}

/** Opens what was sent, whatever it is: loose files, archives, workbooks; in any of the formats. */
export async function openRoster(files: readonly RosterFile[]): Promise<OpenedRoster> {
  const faults = startFaults()
  const unpacked = await unpack(files, faults)
  const all = await readTables(
    unpacked,
    (text) => isSetHeader(text) || meaningOfHeader(text) !== null,
    faults,
  )
  const format = findFormat(all)
  const unread = new Set(faults.all.map(({ file }) => file))
  // Workbooks have empty sheets; a file of a set that holds only its header is a fault that its reader names.
  const tables = format === 'list' ? all.filter(({ size }) => size > 0) : all
  if (format === 'list' && tables.length === 0 && faults.all.length === 0) {
    for (const { name } of unpacked.slice(0, 1)) faults.addFile(name, 'empty-file')
  }
  return { format, tables, unread, faults }
}

/** Tables of a list with the same columns, as a person is asked about them. */
export interface ColumnsToConfirm extends ColumnMapping {
  files: string[]
  rows: number
  columns: { header: string; samples: string[] }[]
}

/**
 * Shows what the columns of a list seem to mean, with a few different values of each; personal codes are not shown.
 * Sheets with the same columns, such as one for each class, are asked about once.
 */
export function describeColumns(tables: readonly Table[]): ColumnsToConfirm[] {
  const described = new Map<string, ColumnsToConfirm>()
  for (const table of tables) {
    const same = described.get(signatureOf(table))
    if (same) {
      same.files.push(table.file)
      same.rows += table.size
    } else described.set(signatureOf(table), describeTable(table))
  }
  return [...described.values()]
}

function describeTable(table: Table): ColumnsToConfirm {
  return {
    files: [table.file],
    rows: table.size,
    signature: signatureOf(table),
    ...guessColumns(table),
    columns: table.headers.map((header, at) => {
      const texts = new Set(table.head.slice(0, 50).map((row) => readCell(row, at)))
      const shown = [...texts].filter((text) => text !== '' && !isPersonalCode(text))
      return { header, samples: shown.slice(0, 3).map((text) => text.slice(0, 60)) }
    }),
  }
}

/**
 * Reads the roster of opened files: whole, or every fault there is. Each table of a list has to be explained by a
 * mapping with its signature.
 */
export async function readRoster(
  { format, tables, unread, faults }: OpenedRoster,
  mappings: ReadonlyMap<string, Pick<ColumnMapping, 'people' | 'meanings'>>,
  school: ListSchool,
): Promise<{ roster: Roster } | { faults: readonly RosterFault[] }> {
  if (format === 'list' && faults.all.length > 0) return { faults: filesFirst(faults.all) }
  const roster =
    format === 'list'
      ? await readList(
          tables.flatMap((table) => {
            const mapping = mappings.get(signatureOf(table))
            return mapping ? { table, mapping } : []
          }),
          school,
          faults,
        )
      : await readSet(format, tables, unread, faults)
  if (faults.all.length > 0) return { faults: filesFirst(faults.all) }
  return { roster: { ...roster, schoolYear: roster.schoolYear ?? school.year } }
}

/** What is wrong with a file as a whole explains what is wrong in its rows, and in those of others. */
function filesFirst(faults: readonly RosterFault[]): RosterFault[] {
  const isOfFile = ({ row, column }: RosterFault) => row === 1 && column === ''
  return [...faults.filter(isOfFile), ...faults.filter((fault) => !isOfFile(fault))]
}
