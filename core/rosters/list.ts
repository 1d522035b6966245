import { z } from 'zod'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { schoolYearText } from './rules.ts'
import { listRosterHeads } from './store.ts'

/** Shows the rosters that were imported, newest first. */
export const listRosters = query('rosters/list', {
  input: z.object({}),
  async run({ db }) {
    const rows = await listRosterHeads(db)
    const names = await namesOf(
      db,
      rows.map((row) => row.importedBy),
    )
    return {
      rosters: rows.map((row) => ({
        ...row,
        schoolYear: schoolYearText(row.schoolYear),
        importedAt: row.importedAt.toISOString(),
        importedBy: names.get(row.importedBy) ?? '',
      })),
    }
  },
})
