import type { FaultList, Place } from './faults.ts'
import type { SetTable } from './find-format.ts'
import type { Holds, SetMeaning } from './formats.ts'
import { placeOf, readCell, type TableRow } from './read-tables.ts'

/** One row of a file: its cells by what they mean. */
export interface SetRow {
  read(meaning: SetMeaning): string
  has(meaning: SetMeaning): boolean
  at(meaning: SetMeaning): Place
  fileRole: 'pupil' | 'staff' | undefined
}

/** What rows of other files refer to by its id. */
export interface Index<Value> {
  byId: Map<string, Value>
  /** Whether an id stands in the file, and complains where it does not; ids marked as deleted are passed over. */
  links(row: SetRow, meaning: SetMeaning, id: string): boolean
}

/** A set of files, read row by row. */
export interface SetReader {
  holds(kind: Holds): boolean
  /** Visits each row that is about something, file by file, but for rows that the register marks as deleted. */
  each(kind: Holds, visit: (row: SetRow) => void): Promise<void>
  /** Reads all rows of a kind by their ids, and complains about ids that are empty or there twice. */
  index<Value>(kind: keyof typeof unknown, make: (row: SetRow, id: string) => Value): Promise<Index<Value>>
}

const unknown = { schools: 'unknown-org', people: 'unknown-user', classes: 'unknown-class' } as const

/** Begins to read the files of a set. */
export function startReading(set: readonly SetTable[], faults: FaultList): SetReader {
  const fileOf = (kind: Holds, role: SetRow['fileRole']) =>
    set.find(({ shape }) => shape.holds === kind && (!role || !shape.role || shape.role === role))

  async function visitRows(kind: Holds, visit: (row: SetRow) => void): Promise<void> {
    for (const one of set.filter(({ shape }) => shape.holds === kind)) {
      for await (const part of one.table.rows()) {
        for (const row of part) visit(setRow(one, row))
      }
    }
  }

  return {
    holds: (kind) => set.some(({ shape }) => shape.holds === kind),
    each: (kind, visit) =>
      visitRows(kind, (row) => {
        if (!isGone(row)) visit(row)
      }),
    async index<Value>(kind: keyof typeof unknown, make: (row: SetRow, id: string) => Value) {
      const byId = new Map<string, Value>()
      const places = new Map<string, Place>()
      const gone = new Set<string>()
      await visitRows(kind, (row) => {
        const id = row.read('id')
        if (isGone(row)) return void gone.add(id)
        const first = places.get(id)
        if (id === '') faults.add(row.at('id'), 'empty')
        else if (first) faults.add(row.at('id'), 'double-id', id, { first: first.row, in: first.file })
        else byId.set(id, make(row, id))
        if (!first) places.set(id, row.at('id'))
      })
      const links: Index<Value>['links'] = (row, meaning, id) => {
        if (byId.has(id)) return true
        const file = fileOf(kind, row.fileRole)
        if (id === '') faults.add(row.at(meaning), 'empty')
        // A file that could not be read is a fault of its own.
        else if (file && !gone.has(id))
          faults.add(row.at(meaning), unknown[kind], id, { in: file.table.file })
        return false
      }
      return { byId, links }
    },
  }
}

function setRow({ table, at, shape }: SetTable, row: TableRow): SetRow {
  return {
    read: (meaning) => {
      const place = at[meaning]
      return place === undefined ? '' : readCell(row, place)
    },
    has: (meaning) => at[meaning] !== undefined,
    at: (meaning) => placeOf(table, row, at[meaning] ?? -1),
    fileRole: shape.role,
  }
}

/** Whether the register keeps the row only to say that it is no more. */
function isGone(row: SetRow): boolean {
  return (
    /^(tobedeleted|inactive|deleted|withdrawn)$/i.test(row.read('status')) ||
    /^(false|0|no)$/i.test(row.read('enabled'))
  )
}
