import { z } from 'zod'
import { query } from '../use-case.ts'
import { brokenHistories, checkedSoFar } from './history-store.ts'

/** Shows what the nightly checks of requests' histories have found: how many are whole, and which are not. */
export const historyState = query('requests/history-state', {
  input: z.object({}),
  async run({ db }) {
    const { requests, at } = await checkedSoFar(db)
    return { requests, at: at?.toISOString() ?? null, broken: await brokenHistories(db) }
  },
})
