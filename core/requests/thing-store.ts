import { desc, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { type StoredRequest, shownColumns } from './store.ts'
import { requests } from './tables.ts'

/** What was the matter with a thing, the newest first: of requests that were joined, the one that the others go with. */
export function troublesWith(db: Db, assetId: string, limit: number): Promise<StoredRequest[]> {
  return db
    .select(shownColumns)
    .from(requests)
    .where(inArray(requests.id, troubleIds(assetId)))
    .orderBy(desc(requests.number))
    .limit(limit)
}

/** How often something was the matter with a thing, and how often it still is. */
export async function countTroubles(db: Db, assetId: string): Promise<{ total: number; open: number }> {
  const [row] = await db
    .select({
      total: sql<number>`count(*)::int`,
      open: sql<number>`count(*) filter (where status not in ('done', 'declined', 'takenBack'))::int`,
    })
    .from(requests)
    .where(inArray(requests.id, troubleIds(assetId)))
  return row ?? { total: 0, open: 0 }
}

/** From each request about a thing to the one that it goes with, however far. */
function troubleIds(assetId: string): SQL {
  return sql`(
    with recursive about as (
      select id, merged_into from requests where asset_id = ${assetId}
      union
      select leader.id, leader.merged_into from requests as leader join about on leader.id = about.merged_into
    )
    select id from about where merged_into is null)`
}
