import { z } from 'zod'
import { job } from '../use-case.ts'
import { notMovedOnSince } from './approvals-store.ts'
import { undoSeconds } from './schema.ts'
import { settle } from './settle.ts'
import { unsettledSince } from './store.ts'

/** Finds decisions that nobody has acted on, such as after a long outage, and sets their job going again. */
export const sweep = job('requests/sweep', {
  input: z.object({}),
  every: '*/10 * * * *',
  async run({ db, clock, transact }) {
    const before = new Date(clock.now().getTime() - (undoSeconds + 60) * 1_000)
    const left = [...(await unsettledSince(db, before)), ...(await notMovedOnSince(db, before))]
    for (const request of left) {
      await transact(({ start }) =>
        start(settle, { id: request.id, version: request.version }, { key: `sweep-${request.id}` }),
      )
    }
  },
})
