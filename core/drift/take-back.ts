import { dropExceptions, readExceptions } from '../directory/exceptions-store.ts'
import { outdateOtherPlans } from '../directory/plan-store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { keepsBlocked } from './rules.ts'
import { takeBackInput } from './schema.ts'

/**
 * No longer leaves findings as they are: the next plan puts them right. Refused for a blocked account, which a plan would
 * open again among many other changes: somebody unblocks it by itself, knowing whose it is.
 */
export const takeBack = command('drift/take-back', {
  input: takeBackInput,
  async run({ db, about }, { keys }) {
    const chosen = new Set(keys)
    if ((await readExceptions(db)).some((one) => chosen.has(one.key) && keepsBlocked(one)))
      throw new Refusal('conflict', 'drift/blocked-on-purpose')
    about(keys.length === 1 ? (keys[0] ?? '') : 'tenant', { takenBack: keys.length })
    await dropExceptions(db, keys)
    await outdateOtherPlans(db, null)
    return {}
  },
})
