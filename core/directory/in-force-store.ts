import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { type AmendedRoster, rosterAsAmended } from '../rosters/amendments-store.ts'
import { stands } from './plan-store.ts'
import { plans } from './tables.ts'

/** The rosters that the schools follow now, as amended since: of each school the one that was carried out last. */
export async function rostersInForce(db: Db): Promise<AmendedRoster[]> {
  const carriedOut = await db
    .select({ rosterId: plans.rosterId, schoolIds: plans.schoolIds })
    .from(plans)
    .where(
      and(
        isNotNull(plans.approvedAt),
        inArray(plans.status, ['done', 'doneWithFaults', 'stopped']),
        eq(plans.scope, 'everything'),
        stands,
      ),
    )
    .orderBy(desc(plans.approvedAt))
  const covered = new Set<string>()
  const rosters: AmendedRoster[] = []
  for (const { rosterId, schoolIds } of carriedOut) {
    if (schoolIds.every((id) => covered.has(id))) continue
    for (const id of schoolIds) covered.add(id)
    const roster = await rosterAsAmended(db, rosterId)
    if (roster) rosters.push(roster)
  }
  return rosters
}
