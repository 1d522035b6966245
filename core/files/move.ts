import { z } from 'zod'
import { job } from '../use-case.ts'
import { fileById, filesToMove, markMoved } from './store.ts'

/** Moves files, sealed as they are, from the database into the storage, where there is room for them. */
export const move = job('files/move', {
  input: z.object({}),
  every: '*/20 * * * *',
  async run({ db, files, stillAlive }) {
    for (;;) {
      const ids = await filesToMove(db, 20)
      if (ids.length === 0) return
      for (const id of ids) {
        const sealed = (await fileById(db, id))?.sealed
        if (!sealed) continue
        await files.keep(id, sealed)
        await markMoved(db, id)
        await stillAlive()
      }
    }
  },
})
