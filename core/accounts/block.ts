import { propertyDeviation } from '../directory/deviation.ts'
import { keepException } from '../directory/exceptions-store.ts'
import { accountOf } from '../directory/store.ts'
import { job } from '../use-case.ts'
import { noteAccount } from './note-account.ts'
import { changeAccount, readAccount, signOutEverywhere } from './one-account.ts'
import { type AccountOutcome, oneAccountInput } from './schema.ts'

/** Blocks an account and signs it out everywhere; plans leave it blocked until somebody unblocks it. */
export const blockAccount = job('accounts/block', {
  input: oneAccountInput,
  async run({ db, graph, clock, transact }, { accountId, decidedBy }): Promise<AccountOutcome> {
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    const failure =
      (await changeAccount(graph, user, { accountEnabled: false })) ?? (await signOutEverywhere(graph, user))
    if (failure) return failure
    const account = await accountOf(db, user.id)
    await transact(async ({ db }) => {
      const [acceptedBy, acceptedAt] = [decidedBy, clock.now()]
      if (account) {
        const deviation = propertyDeviation(account.sourceId, 'accountEnabled', false, true)
        await keepException(db, deviation, { acceptedBy, acceptedAt })
      }
      await noteAccount(db, { ...user, accountEnabled: false }, acceptedAt)
    })
    return { ok: true, word: 'accounts/blocked', params: { name: user.displayName } }
  },
})
