import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { accounts, plans, tenantUsers } from './tables.ts'

/** The sign-in names of these people's accounts, as far as they were seen in the tenant. */
export async function signInNamesSeen(db: Db, sourceIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ sourceId: accounts.sourceId, user: tenantUsers.user })
    .from(accounts)
    .innerJoin(tenantUsers, eq(tenantUsers.id, accounts.objectId))
    .where(inArray(accounts.sourceId, [...sourceIds]))
  return new Map(rows.map(({ sourceId, user }) => [sourceId, user.userPrincipalName.toLowerCase()]))
}

/** Which of these plans are finished. */
export async function finishedAmong(db: Db, planIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: plans.id })
    .from(plans)
    .where(and(inArray(plans.id, [...planIds]), isNotNull(plans.finishedAt)))
  return new Set(rows.map(({ id }) => id))
}
