import { problemOf } from '../directory/graph-writes.ts'
import { job } from '../use-case.ts'
import { ask, passwordFor, readAccount } from './one-account.ts'
import { type AccountOutcome, oneAccountInput } from './schema.ts'
import { dropSecret, markSecretReady } from './store.ts'

/** Gives an account a temporary password, sealed for the person who asked; run again it sends the same one. */
export const resetPassword = job('accounts/reset-password', {
  input: oneAccountInput,
  async run(context, { accountId, ...order }): Promise<AccountOutcome> {
    const { db, graph, clock } = context
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    const { secret, password } = await passwordFor(context, order, user.userPrincipalName)
    if (!secret.readyAt && password) {
      const passwordProfile = { password, forceChangePasswordNextSignIn: true }
      const answer = await ask(graph, {
        method: 'PATCH',
        url: `/users/${user.id}`,
        body: { passwordProfile },
      })
      if (!answer.ok) {
        await dropSecret(db, order.requestId)
        return { ok: false, ...problemOf(answer) }
      }
      await markSecretReady(db, { requestId: order.requestId, signInName: secret.signInName }, clock.now())
    }
    return { ok: true, word: 'accounts/password-reset', params: { signInName: secret.signInName } }
  },
})
