import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { problemOf } from '../directory/graph-writes.ts'
import { formatMoment } from '../language.ts'
import { job } from '../use-case.ts'
import { ask, readAccount } from './one-account.ts'
import { sealedFor } from './password.ts'
import { type AccountOutcome, oneAccountInput } from './schema.ts'
import { secretOfRequest, writeSecrets } from './store.ts'

/** The shortest that a tenant allows unless somebody changed it; one sign-in, which every tenant allows. */
const lifetimeInMinutes = 60

const made = z.object({ temporaryAccessPass: z.string().min(1) })

/**
 * Has Microsoft make a Temporary Access Pass, sealed for the person who asked and shown once like a password. A pass
 * whose answer was lost is of no harm: the next one takes its place
 * (learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods).
 */
export const temporaryPass = job('accounts/temporary-pass', {
  input: oneAccountInput,
  async run({ db, graph, keys, clock }, { accountId, requestId, forPersonId }): Promise<AccountOutcome> {
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    const signInName = user.userPrincipalName
    const before = await secretOfRequest(db, requestId)
    if (before?.usableUntil) return outcome(signInName, before.usableUntil)
    const asked = clock.now()
    const answer = await ask(graph, {
      method: 'POST',
      url: `/users/${user.id}/authentication/temporaryAccessPassMethods`,
      body: { lifetimeInMinutes, isUsableOnce: true },
    })
    if (!answer.ok) return { ok: false, ...problemOf(answer) }
    const usableUntil = new Date(asked.getTime() + lifetimeInMinutes * 60_000)
    const id = randomUUID()
    const sealed = keys.seal(made.parse(answer.body).temporaryAccessPass, sealedFor({ id, forPersonId }))
    const secret = { id, forPersonId, signInName, sealed, requestId }
    await writeSecrets(db, [{ ...secret, readyAt: clock.now(), expiresAt: usableUntil, usableUntil }])
    return outcome(signInName, usableUntil)
  },
})

function outcome(signInName: string, usableUntil: Date): AccountOutcome {
  const params = { signInName, until: formatMoment(usableUntil) }
  return { ok: true, word: 'accounts/pass-made', params }
}
