import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { type AmendedRoster, rosterAsAmended } from '../rosters/amendments-store.ts'
import { stands } from './plan-store.ts'
import { plans } from './tables.ts'

/** Which rosters the schools follow now: of each school the one that was carried out last. */
export async function rosterIdsInForce(db: Db): Promise<string[]> {
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
  const rosterIds: string[] = []
  for (const { rosterId, schoolIds } of carriedOut) {
    if (schoolIds.every((id) => covered.has(id))) continue
    for (const id of schoolIds) covered.add(id)
    rosterIds.push(rosterId)
  }
  return rosterIds
}

/** The rosters that the schools follow now, as amended since. */
export async function rostersInForce(db: Db): Promise<AmendedRoster[]> {
  const rosters: AmendedRoster[] = []
  for (const id of await rosterIdsInForce(db)) {
    const roster = await rosterAsAmended(db, id)
    if (roster) rosters.push(roster)
  }
  return rosters
}

/**
 * The rosters that the school did not take: every plan made of them was halted by a brake, declined, passed over for
 * another one or taken back. Nothing is taken over from them.
 */
export async function rostersNotTaken(db: Db): Promise<string[]> {
  const notTaken = sql`(${plans.undoneBy} is not null or (${plans.approvedAt} is null and ${inArray(plans.status, ['halted', 'declined', 'outdated'])}))`
  const rows = await db
    .select({ rosterId: plans.rosterId })
    .from(plans)
    .where(and(isNull(plans.undoes), eq(plans.scope, 'everything')))
    .groupBy(plans.rosterId)
    .having(sql`bool_and(${notTaken})`)
  return rows.map(({ rosterId }) => rosterId)
}

/** Whether a roster was ever carried out, and whether a plan of it is being made, waits for a decision or runs. */
export async function usesOfRoster(
  db: Db,
  rosterId: string,
): Promise<{ isCarriedOut: boolean; isOpen: boolean }> {
  const rows = await db
    .select({ status: plans.status, approvedAt: plans.approvedAt })
    .from(plans)
    .where(eq(plans.rosterId, rosterId))
  const open = ['reading', 'ready', 'confirming', 'waiting', 'running', 'paused']
  return {
    isCarriedOut: rows.some(({ approvedAt }) => approvedAt !== null),
    isOpen: rows.some(({ status }) => open.includes(status)),
  }
}

/** The plans of a roster that is removed lead nowhere any more. */
export async function outdatePlansOf(db: Db, rosterId: string): Promise<void> {
  await db
    .update(plans)
    .set({ status: 'outdated' })
    .where(and(eq(plans.rosterId, rosterId), inArray(plans.status, ['halted', 'empty'])))
}
