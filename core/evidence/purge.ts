import { z } from 'zod'
import { job } from '../use-case.ts'
import { removeDrafts, removeOldExpectations } from './letterbox-store.ts'
import { captureMinutes } from './schema.ts'

/** Removes, each minute, messages that were captured a quarter of an hour ago and not reported, and who was expected to send pictures. */
export const purge = job('evidence/purge', {
  input: z.object({}),
  every: '* * * * *',
  async run({ clock, transact }) {
    const before = new Date(clock.now().getTime() - captureMinutes * 60_000)
    await transact(async ({ db, record }) => {
      await removeOldExpectations(db, clock.now())
      const removed = await removeDrafts(db, before)
      if (removed > 0) await record('captures', { removed })
    })
  },
})
