import { readPolicy } from '../directory/policy-store.ts'
import { directoryNameOf } from '../directory/rules.ts'
import { keepAmendment } from '../rosters/amendments-store.ts'
import { job } from '../use-case.ts'
import { noteAccount } from './note-account.ts'
import { changeAccount, readAccount } from './one-account.ts'
import { amendmentAt, placeOf } from './place.ts'
import { type AccountOutcome, changeNameInput } from './schema.ts'

/** Gives somebody another name; the sign-in name stays, and plans keep the name until the register has another. */
export const changeName = job('accounts/change-name', {
  input: changeNameInput,
  async run(
    { db, graph, clock, transact },
    { accountId, requestId, givenName, surname },
  ): Promise<AccountOutcome> {
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    const policy = await readPolicy(db)
    const className = user.employeeType === 'Student' ? user.department : null
    const displayName = directoryNameOf({ givenName, surname }, className, policy.displayName)
    const failure = await changeAccount(graph, user, { givenName, surname, displayName })
    if (failure) return failure
    const place = await placeOf(db, user.id, 'renamed')
    await transact(async ({ db }) => {
      const madeAt = clock.now()
      await noteAccount(db, { ...user, givenName, surname, displayName }, madeAt)
      if (!place) return
      const was = { givenName: place.person.givenName, surname: place.person.surname }
      const is = { givenName, surname }
      await keepAmendment(db, { ...amendmentAt(place), kind: 'renamed', is, was, requestId, madeAt })
    })
    return { ok: true, word: 'accounts/renamed', params: { from: user.displayName, to: displayName } }
  },
})
