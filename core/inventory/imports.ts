import { z } from 'zod'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { latestImports } from './import-store.ts'

/** The tables that were taken over lately, each of which can be taken back. */
export const imports = query('inventory/imports', {
  input: z.object({}),
  async run({ db }) {
    const rows = await latestImports(db, 20)
    const names = await namesOf(
      db,
      rows.map(({ byId }) => byId),
    )
    return {
      imports: rows.map(({ id, at, byId, name, added, changed, undoneAt }) => ({
        ...{ id, name, added, changed },
        at: at.toISOString(),
        by: names.get(byId) ?? '',
        isUndone: undoneAt !== null,
      })),
    }
  },
})
