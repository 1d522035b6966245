import { z } from 'zod'
import { query } from '../use-case.ts'
import { costOf } from './rules.ts'
import { listPurchases } from './store.ts'

/** Shows the specifications of purchases, the latest first. */
export const list = query('purchases/list', {
  input: z.object({}),
  async run({ db }) {
    const rows = await listPurchases(db)
    return {
      purchases: rows.map(({ id, number, title, state, lines, writtenAt }) => ({
        ...{ id, number, title, state },
        pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
        costCents: lines.reduce((sum, line) => sum + costOf(line), 0),
        writtenAt: writtenAt.toISOString(),
      })),
    }
  },
})
