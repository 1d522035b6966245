import { job } from '../use-case.ts'
import { readAccount, signOutEverywhere } from './one-account.ts'
import { type AccountOutcome, oneAccountInput } from './schema.ts'

/** Signs an account out of every device; whoever knows the password can sign in again. */
export const signOut = job('accounts/sign-out', {
  input: oneAccountInput,
  async run({ graph }, { accountId }): Promise<AccountOutcome> {
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    const failure = await signOutEverywhere(graph, user)
    return failure ?? { ok: true, word: 'accounts/signed-out', params: { name: user.displayName } }
  },
})
