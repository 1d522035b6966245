import type { Db } from '../context.ts'
import { outdateOtherPlans } from '../directory/plan-store.ts'
import type { TenantUser } from '../directory/snapshot.ts'
import { keepUsers } from '../directory/snapshot-store.ts'
import { roleOfEmployeeType } from '../people/rules.ts'
import { keepPeople } from '../people/store.ts'

/**
 * Writes down how an account is after a change, so that screens show it and a blocked person is out of Talka at
 * once; the next reading of the tenant says the same. Plans that wait for people were made from what was before.
 */
export async function noteAccount(db: Db, user: TenantUser, now: Date): Promise<void> {
  const role = roleOfEmployeeType(user.employeeType)
  await keepUsers(db, [user], [])
  await outdateOtherPlans(db, null)
  await keepPeople(
    db,
    [
      {
        id: user.id,
        name: user.displayName,
        signInName: user.userPrincipalName,
        directoryRole: user.accountEnabled ? role : null,
        className: role === 'pupil' ? user.department : null,
      },
    ],
    now,
  )
}
