import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { looseSince, removeLoose } from './store.ts'

const dayMs = 24 * 3600 * 1000

/**
 * Removes, each night, files that were sent and never given to anything. A row goes only with its bytes, so that nothing
 * is left in the storage that nobody knows of.
 */
export const sweep = job('files/sweep', {
  input: z.object({}),
  every: '50 3 * * *',
  async run({ db, files, clock, log, transact, stillAlive }) {
    const ids = await looseSince(db, new Date(clock.now().getTime() - dayMs), 500)
    let left = 0
    for (const id of ids) {
      try {
        await transact(async ({ db }) => {
          // Held until the bytes are gone: nobody gives the file to anything meanwhile.
          if (await removeLoose(db, id)) await files.forget(id)
        })
      } catch (error) {
        if (!(error instanceof Refusal && error.kind === 'unavailable')) throw error
        left++
      }
      await stillAlive()
    }
    if (ids.length > left) log('removed files that belonged to nothing', { files: ids.length - left })
    if (left > 0) throw new Refusal('unavailable', 'files/unavailable')
  },
})
