import type { FaultList } from './faults.ts'
import { type FileShape, type SetMeaning, type SetShape, setShapes } from './formats.ts'
import { readCell, type Table } from './read-tables.ts'
import type { RosterFormat } from './schema.ts'

const lower = (texts: readonly string[]) => new Set(texts.map((text) => text.toLowerCase()))
const setHeaders = lower(
  Object.values(setShapes).flatMap(({ files }) => files.flatMap(({ columns }) => Object.values(columns))),
)

/** Whether some format of several files has a column of this name. */
export function isSetHeader(text: string): boolean {
  return setHeaders.has(text.trim().toLowerCase())
}

/** Which format these tables are, by what stands in them. What no format knows is a list. */
export function findFormat(tables: readonly Table[]): RosterFormat {
  const all = tables.map(({ headers }) => lower(headers))
  const has = (...headers: string[]) => all.some((one) => headers.every((header) => one.has(header)))
  if (has('sis id')) return 'sds-v1'
  if (!has('sourcedid') && !has('usersourcedid')) return 'list'
  const stated = manifestOf(tables).get('oneroster.version')
  // The exporters' own misspelling stands in files that schools have.
  if (stated || has('enableduser') || has('datelastmodified') || has('datalastmodified')) {
    const isOlder = stated
      ? !stated.startsWith('1.2')
      : has('enableduser', 'role') || has('givenname', 'orgsourcedids')
    return isOlder ? 'oneroster-1.1' : 'oneroster-1.2'
  }
  return has('givenname', 'orgsourcedids') ? 'sds-v2' : 'sds-v2.1'
}

/** What OneRoster's manifest says: "oneroster.version" → "1.2", "file.users" → "bulk". */
export function manifestOf(tables: readonly Table[]): Map<string, string> {
  const manifest = tables.find((table) => plainName(table.file) === 'manifest')
  return new Map(
    manifest?.head.map((row) => [readCell(row, 0).toLowerCase(), readCell(row, 1).toLowerCase()]),
  )
}

/** "Users (1).csv" → "users": a browser numbers what is downloaded twice, and Excel changes the ending. */
function plainName(file: string): string {
  return file
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/\s*\(\d+\)$/, '')
}

/** A file of a set with the place of its columns. */
export interface SetTable {
  shape: FileShape
  table: Table
  at: Readonly<Partial<Record<SetMeaning, number>>>
}

/**
 * Finds each file of a format by its name, or by its columns where it is called otherwise, and complains about files
 * that are missing, double or empty, and about columns that are missing.
 */
export function openSet(
  shape: SetShape,
  tables: readonly Table[],
  unread: ReadonlySet<string>,
  faults: FaultList,
): SetTable[] {
  const opened: SetTable[] = []
  const taken = new Set<Table>()
  const found = new Map<FileShape, Table>()
  for (const file of shape.files) {
    const [first, second] = tables.filter((table) => plainName(table.file) === plainName(file.file))
    if (second) faults.addFile(file.file, 'double-file')
    if (!first) continue
    found.set(file, first)
    taken.add(first)
  }
  const isUnread = (file: FileShape) => [...unread].some((name) => plainName(name) === plainName(file.file))
  for (const file of shape.files) {
    const table = found.get(file) ?? tables.find((one) => !taken.has(one) && looksLike(one, file))
    if (table) taken.add(table)
    const isNeeded =
      file.isRequired ||
      (file.holds === 'classes' && shape.files.some((one) => one.holds === 'enrolments' && found.has(one)))
    if (!table && isNeeded && !isUnread(file)) faults.addFile(file.file, 'missing-file')
    if (!table) continue
    const headers = table.headers.map((header) => header.toLowerCase())
    const at: Partial<Record<SetMeaning, number>> = {}
    for (const [meaning, column] of Object.entries(file.columns)) {
      const place = headers.indexOf(column.toLowerCase())
      if (place !== -1) at[meaning as SetMeaning] = place
    }
    const missing = file.needed.filter((meaning) => at[meaning] === undefined)
    const hasNoNames = shape === setShapes['sds-v1'] && nameless.every((meaning) => missing.includes(meaning))
    if (hasNoNames) faults.addFile(table.file, 'no-names')
    for (const meaning of missing) {
      if (hasNoNames && nameless.includes(meaning)) continue
      faults.add({ file: table.file, row: 1, column: file.columns[meaning] ?? '' }, 'missing-column')
    }
    if (missing.length > 0) continue
    if (table.size === 0 && file.isRequired) faults.addFile(table.file, 'empty-file')
    else opened.push({ shape: file, table, at })
  }
  return opened
}

/** What Microsoft's smallest sample of SDS 1 leaves out. */
const nameless: readonly SetMeaning[] = ['givenName', 'surname']

const toldByColumns: readonly FileShape['holds'][] = ['people', 'roles', 'enrolments']

function looksLike(table: Table, file: FileShape): boolean {
  const headers = lower(table.headers)
  return (
    file.role === undefined &&
    toldByColumns.includes(file.holds) &&
    file.needed.every((meaning) => headers.has(file.columns[meaning]?.toLowerCase() ?? ''))
  )
}
