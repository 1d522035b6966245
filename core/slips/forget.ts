import { z } from 'zod'
import { forgetSecretsOfSlips, secretsOfSlips } from '../accounts/store.ts'
import { job } from '../use-case.ts'
import { stateOf } from './rules.ts'
import { closeSlips, forgetRenewals, openSlips } from './store.ts'

/** Days for which it can be read which pupils of a class got no new password. */
const keptDays = 30

/**
 * Forgets the passwords of slips that were downloaded a while ago, and of those that nobody printed in time; closes
 * those of which no password is left.
 */
export const forget = job('slips/forget', {
  input: z.object({}),
  every: '*/5 * * * *',
  async run({ clock, db: outer, transact, log }) {
    const now = clock.now()
    await forgetRenewals(outer, new Date(now.getTime() - keptDays * 24 * 3600 * 1000))
    const open = await openSlips(outer)
    if (open.length === 0) return
    const kept = await secretsOfSlips(
      outer,
      open.map(({ id }) => id),
    )
    const withPasswords = new Set(kept.map(({ slipId }) => slipId))
    const over = open.filter(
      (slips) => ['printed', 'expired'].includes(stateOf(slips, now)) || !withPasswords.has(slips.id),
    )
    if (over.length === 0) return
    const ids = over.map(({ id }) => id)
    await transact(async ({ db, record }) => {
      await forgetSecretsOfSlips(db, ids)
      await closeSlips(db, ids, now)
      for (const { id, classKey, printedAt } of over) {
        await record(id, { classKey, printed: printedAt !== null })
      }
    })
    log('forgot the passwords of login slips', { slips: ids.length })
  },
})
