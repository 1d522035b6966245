import type { Db } from '../context.ts'
import { staffingOn } from '../people/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { decidersOf, type Step } from './approvals.ts'
import type { ApproverRole } from './kind.ts'

/** Finds who is asked for an approval today (`decidersOf`): those to tell, each once. */
export async function findApprovers(
  db: Db,
  now: Date,
): Promise<
  (
    step: { roles: readonly ApproverRole[]; climbedAt?: Date | null },
    request: { requesterId: string; steps: readonly Step[] },
  ) => string[]
> {
  const staffing = await staffingOn(db, String(dayOf(now)))
  return ({ roles, climbedAt = null }, request) =>
    decidersOf({ roles, climbedAt }, request, staffing).map(({ id }) => id)
}
