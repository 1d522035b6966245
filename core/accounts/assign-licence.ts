import { readPolicy } from '../directory/policy-store.ts'
import { job } from '../use-case.ts'
import { giveLicence, readAccount } from './one-account.ts'
import { type AccountOutcome, assignLicenceInput } from './schema.ts'

/** Gives an account the licence of a pupil or of staff. */
export const assignLicence = job('accounts/assign-licence', {
  input: assignLicenceInput,
  async run({ db, graph }, { accountId, licence }): Promise<AccountOutcome> {
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    return giveLicence(graph, user, licence, await readPolicy(db))
  },
})
