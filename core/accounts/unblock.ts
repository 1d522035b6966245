import { propertyDeviation } from '../directory/deviation.ts'
import { dropExceptions, keepException } from '../directory/exceptions-store.ts'
import { accountOf } from '../directory/store.ts'
import { job } from '../use-case.ts'
import { noteAccount } from './note-account.ts'
import { changeAccount, readAccount } from './one-account.ts'
import { type AccountOutcome, oneAccountInput } from './schema.ts'

/** Lets an account be used again; of somebody who left, plans do not block it anew. */
export const unblockAccount = job('accounts/unblock', {
  input: oneAccountInput,
  async run({ db, graph, clock, transact }, { accountId, decidedBy }): Promise<AccountOutcome> {
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    const failure = await changeAccount(graph, user, { accountEnabled: true })
    if (failure) return failure
    const account = await accountOf(db, user.id)
    await transact(async ({ db }) => {
      const [acceptedBy, acceptedAt] = [decidedBy, clock.now()]
      if (account) {
        const deviation = propertyDeviation(account.sourceId, 'accountEnabled', true, false)
        if (account.leftAt) await keepException(db, deviation, { acceptedBy, acceptedAt })
        else await dropExceptions(db, [deviation.key])
      }
      await noteAccount(db, { ...user, accountEnabled: true }, acceptedAt)
    })
    return { ok: true, word: 'accounts/unblocked', params: { name: user.displayName } }
  },
})
