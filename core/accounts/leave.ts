import { accountOf, markLeft } from '../directory/store.ts'
import { keepAmendment } from '../rosters/amendments-store.ts'
import { job } from '../use-case.ts'
import { noteAccount } from './note-account.ts'
import { changeAccount, readAccount, signOutEverywhere } from './one-account.ts'
import { amendmentAt, placeOf } from './place.ts'
import { type AccountOutcome, oneAccountInput } from './schema.ts'

/**
 * Lets somebody go who leaves during the year: the account is blocked at once and kept; plans treat it as that of
 * everybody who left, and delete it when its time is over.
 */
export const leave = job('accounts/leave', {
  input: oneAccountInput,
  async run({ db, graph, clock, transact }, { accountId, requestId }): Promise<AccountOutcome> {
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    const failure =
      (await changeAccount(graph, user, { accountEnabled: false })) ?? (await signOutEverywhere(graph, user))
    if (failure) return failure
    const place = await placeOf(db, user.id, 'left')
    const account = await accountOf(db, user.id)
    await transact(async ({ db }) => {
      const madeAt = clock.now()
      await noteAccount(db, { ...user, accountEnabled: false }, madeAt)
      if (place)
        await keepAmendment(db, { ...amendmentAt(place), kind: 'left', is: {}, was: {}, requestId, madeAt })
      if (account && !account.leftAt) await markLeft(db, account.sourceId, madeAt)
    })
    return { ok: true, word: 'accounts/left', params: { name: user.displayName } }
  },
})
