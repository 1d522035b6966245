import type { Place } from './faults.ts'
import type { SetTable } from './find-format.ts'
import type { Holds, SetMeaning } from './formats.ts'
import { placeOf, readCell, type TableRow } from './read-tables.ts'

/** One row of a file: its cells by what they mean. */
export interface SetRow {
  read(meaning: SetMeaning): string
  at(meaning: SetMeaning): Place
  fileRole: 'pupil' | 'staff' | undefined
}

/** Reads a row by what its cells mean. */
export function setRow({ table, at, shape }: SetTable, row: TableRow): SetRow {
  return {
    read: (meaning) => {
      const place = at[meaning]
      return place === undefined ? '' : readCell(row, place)
    },
    at: (meaning) => placeOf(table, row, at[meaning] ?? -1),
    fileRole: shape.role,
  }
}

/** Whether the register keeps the row only to say that it is no more. */
export function isGone(row: SetRow): boolean {
  return (
    /^(tobedeleted|inactive|deleted|withdrawn)$/i.test(row.read('status')) ||
    /^(false|0|no)$/i.test(row.read('enabled'))
  )
}

/** The ids of the rows of a kind that their register marks as deleted. */
export function goneIds(set: readonly SetTable[], holds: Holds): ReadonlySet<string> {
  const rows = set
    .filter(({ shape }) => shape.holds === holds)
    .flatMap((one) => one.table.rows.map((row) => setRow(one, row)))
  return new Set(rows.filter(isGone).map((row) => row.read('id')))
}
