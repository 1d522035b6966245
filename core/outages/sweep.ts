import { z } from 'zod'
import { undoSeconds } from '../requests/schema.ts'
import { job } from '../use-case.ts'
import { settleOutage } from './settle.ts'
import { untoldSince } from './store.ts'

/** Finds endings of which nobody was told, such as after Talka was down, and sets their job going again. */
export const sweepOutages = job('outages/sweep', {
  input: z.object({}),
  every: '*/10 * * * *',
  async run({ db, clock, transact }) {
    const left = await untoldSince(db, new Date(clock.now().getTime() - (undoSeconds + 60) * 1_000))
    for (const { id, version } of left)
      await transact(({ start }) => start(settleOutage, { id, version }, { key: `sweep-${id}` }))
  },
})
