import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { fileById, filesToMove, markMoved } from './store.ts'

/**
 * Moves files, sealed as they are, from the database into the storage, where there is room for them. One that the
 * storage does not take keeps back no other; the job then comes again.
 */
export const move = job('files/move', {
  input: z.object({}),
  every: '*/20 * * * *',
  async run({ db, files, stillAlive }) {
    const stuck: string[] = []
    for (;;) {
      const ids = await filesToMove(db, stuck, 20)
      if (ids.length === 0) break
      for (const id of ids) {
        const sealed = (await fileById(db, id))?.sealed
        if (!sealed) continue
        try {
          await files.keep(id, sealed)
          // Somebody may have removed the file meanwhile.
          if (!(await markMoved(db, id))) await files.forget(id)
        } catch (error) {
          if (!(error instanceof Refusal && error.kind === 'unavailable')) throw error
          stuck.push(id)
          if (stuck.length >= mostStuck) throw error
        }
        await stillAlive()
      }
    }
    if (stuck.length > 0) throw new Refusal('unavailable', 'files/unavailable')
  },
})

/** After so many the storage itself is away. */
const mostStuck = 5
