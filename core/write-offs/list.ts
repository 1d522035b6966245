import { z } from 'zod'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { listWriteOffs } from './store.ts'

/** Shows what is proposed to be written off, and what was. */
export const list = query('write-offs/list', {
  input: z.object({}),
  async run({ db }) {
    const rows = await listWriteOffs(db)
    const names = await namesOf(
      db,
      rows.map(({ proposedBy }) => proposedBy),
    )
    return {
      writeOffs: rows.map(({ id, number, reason, state, proposedBy, proposedAt, things }) => ({
        ...{ id, number, reason, state, things },
        proposedBy: names.get(proposedBy) ?? '',
        proposedAt: proposedAt.toISOString(),
      })),
    }
  },
})
