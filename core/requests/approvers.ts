import type { Db } from '../context.ts'
import type { Role } from '../people/roles.ts'
import { mayStandIn } from '../people/rules.ts'
import { absencesOn, holdersOfRoles } from '../people/store.ts'
import { dayOf } from '../school-time/rules.ts'
import type { Step } from './approvals.ts'
import { openApprovals } from './approvals-store.ts'

/** Finds who decides on a step today: whoever holds its roles, and for those who are away their deputies. */
export async function findApprovers(
  db: Db,
  now: Date,
): Promise<(step: Pick<Step, 'roles'>, requesterId: string) => string[]> {
  const holders = await holdersOfRoles(db)
  const away = new Map((await absencesOn(db, String(dayOf(now)))).map((one) => [one.personId, one.deputyId]))
  const rolesOf = (id: string): Role[] =>
    [...holders].flatMap(([role, ids]) => (ids.includes(id) ? [role] : []))
  return ({ roles }, requesterId) => {
    const decides = roles.flatMap((role) =>
      (holders.get(role) ?? []).flatMap((holder) => {
        const deputy = away.get(holder)
        if (holder === requesterId) return []
        return deputy && mayStandIn(rolesOf(deputy), role) ? [deputy] : [holder]
      }),
    )
    return [...new Set(decides)].filter((id) => id !== requesterId)
  }
}

/** The approvals that wait for each person today, the oldest first: for digests and reminders. */
export async function approvalsByPerson(db: Db, now: Date) {
  const approversOf = await findApprovers(db, now)
  const waiting = new Map<string, Awaited<ReturnType<typeof openApprovals>>>()
  for (const approval of await openApprovals(db)) {
    for (const id of approversOf(approval, approval.requesterId)) {
      const mine = waiting.get(id) ?? []
      if (!mine.some(({ requestId }) => requestId === approval.requestId)) mine.push(approval)
      waiting.set(id, mine)
    }
  }
  return waiting
}
