import { z } from 'zod'
import { forgetSecretsOfSlips } from '../accounts/store.ts'
import { job } from '../use-case.ts'
import { againMinutes } from './rules.ts'
import { closeSlips, slipsPastTime } from './store.ts'

/** Forgets the passwords of slips that were downloaded a while ago, and of those that nobody printed in time. */
export const forget = job('slips/forget', {
  input: z.object({}),
  every: '*/5 * * * *',
  async run({ clock, db: outer, transact, log }) {
    const now = clock.now()
    const over = await slipsPastTime(outer, now, new Date(now.getTime() - againMinutes * 60_000))
    if (over.length === 0) return
    const ids = over.map(({ id }) => id)
    await transact(async ({ db, record }) => {
      await forgetSecretsOfSlips(db, ids)
      await closeSlips(db, ids, now)
      for (const { id, classKey, printedAt } of over)
        await record(id, { classKey, printed: printedAt !== null })
    })
    log('forgot the passwords of login slips', { slips: ids.length })
  },
})
