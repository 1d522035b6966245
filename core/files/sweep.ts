import { z } from 'zod'
import { job } from '../use-case.ts'
import { looseSince, removeLoose } from './store.ts'

const dayMs = 24 * 3600 * 1000

/** Removes, each night, files that were sent and never given to anything. */
export const sweep = job('files/sweep', {
  input: z.object({}),
  every: '50 3 * * *',
  async run({ db, files, clock, log }) {
    const ids = await looseSince(db, new Date(clock.now().getTime() - dayMs), 500)
    for (const id of ids) if (await removeLoose(db, id)) await files.forget(id)
    if (ids.length > 0) log('removed files that belonged to nothing', { files: ids.length })
  },
})
