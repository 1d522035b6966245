import { accountsKept, lastReading } from '../directory/snapshot-store.ts'
import { roleOfEmployeeType } from '../people/rules.ts'
import { findEverybody } from '../people/store.ts'
import { query } from '../use-case.ts'
import { findAccountsInput } from './schema.ts'

/** As many as a person looks through before typing another letter. */
const mostFound = 30

/** Finds accounts by a few letters of name, sign-in name or class; blocked ones and guests too. */
export const find = query('accounts/find', {
  input: findAccountsInput,
  async run({ db }, { text }) {
    // Who was deleted is still among the people; what was read of the tenant tells who is there.
    const people = text ? await findEverybody(db, text, 4 * mostFound) : []
    const kept = new Map(
      (
        await accountsKept(
          db,
          people.map(({ id }) => id),
        )
      ).map((one) => [one.id, one]),
    )
    const accounts = people.flatMap(({ id }) => {
      const user = kept.get(id)
      if (!user) return []
      const role = roleOfEmployeeType(user.employeeType)
      return [
        {
          id,
          name: user.displayName,
          signInName: user.userPrincipalName,
          className: role === 'pupil' ? user.department : null,
          role,
          isBlocked: !user.accountEnabled,
          isGuest: user.isGuest,
        },
      ]
    })
    return {
      accounts: accounts.slice(0, mostFound),
      isMore: accounts.length > mostFound,
      /** Whether Talka has read the tenant yet. */
      isRead: (await lastReading(db)) !== undefined,
    }
  },
})
