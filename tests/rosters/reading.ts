import { describeColumns, openRoster, readRoster } from '../../core/rosters/read-roster.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import type { ColumnMapping, RosterFormat } from '../../core/rosters/schema.ts'

export interface TestFile {
  name: string
  bytes: Uint8Array
}

/** A file of text, in UTF-8 unless said otherwise. */
export function textFile(
  name: string,
  text: string | readonly string[],
  encoding: BufferEncoding = 'utf8',
): TestFile {
  return { name, bytes: Buffer.from(typeof text === 'string' ? text : text.join('\r\n'), encoding) }
}

const school = { id: 'mokykla', name: 'Bandymų gimnazija', known: [] }

type Reading = { format: RosterFormat } & ({ roster: Roster } | { faults: string[] })

/**
 * Reads files as an import does. The columns of lists mean what is guessed, but for what `corrected` says by header.
 * Faults are said in short: "users.csv 4 sourcedId personal-code".
 */
export async function read(
  files: readonly TestFile[],
  corrected: Partial<Pick<ColumnMapping, 'people'>> & {
    columns?: Record<string, ColumnMapping['meanings'][number]>
  } = {},
  year = 2026,
): Promise<Reading> {
  const opened = await openRoster(files)
  const mappings = describeColumns(opened.tables).map((table) => ({
    ...table,
    people: corrected.people ?? table.people,
    meanings: table.meanings.map(
      (meaning, at) => corrected.columns?.[table.columns[at]?.header ?? ''] ?? meaning,
    ),
  }))
  const result = await readRoster(opened, new Map(mappings.map((one) => [one.signature, one])), {
    ...school,
    year,
  })
  if ('roster' in result) return { format: opened.format, roster: result.roster }
  const faults = result.faults.map(
    ({ file, row, column, word }) => `${file} ${row} ${column} ${word.replace('rosters/fault.', '')}`,
  )
  return { format: opened.format, faults }
}

/** The roster of files that must be free of faults. */
export async function rosterOf(...given: Parameters<typeof read>): Promise<Roster> {
  const result = await read(...given)
  if ('faults' in result) throw new Error(result.faults.join('\n'))
  return result.roster
}

/** The faults of files; none if they make a roster. */
export async function faultsOf(...given: Parameters<typeof read>): Promise<string[]> {
  const result = await read(...given)
  return 'faults' in result ? result.faults : []
}
