import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { logInput } from './schema.ts'
import { readLog } from './store.ts'

const pageSize = 50

/** Shows what was done, newest first: of one duty or of all. */
export const log = query('maintenance/log', {
  input: logInput,
  async run({ db }, { id, before }) {
    const rows = await readLog(db, { dutyId: id, before }, pageSize)
    const names = await namesOf(
      db,
      rows.map(({ doneBy }) => doneBy),
    )
    return {
      lines: rows.map(({ doneBy, doneAt, ...line }) => ({
        ...line,
        doneAt: doneAt.toISOString(),
        doneBy: names.get(doneBy) ?? '',
      })),
      next: rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null,
    }
  },
})
