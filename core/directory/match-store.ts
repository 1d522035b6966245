import { inArray, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { dropAmendments } from '../rosters/amendments-store.ts'
import { inParts } from './in-parts.ts'
import { isProvisional } from './rules.ts'
import { accounts, explained, matches } from './tables.ts'

/** Keeps what a person said of likely matches; a later word takes the place of an earlier one. */
export async function keepMatches(db: Db, rows: readonly (typeof matches.$inferSelect)[]): Promise<void> {
  await endProvisional(db, rows)
  await inParts(rows, (part) =>
    db
      .insert(matches)
      .values(part)
      .onConflictDoUpdate({
        target: matches.sourceId,
        set: {
          objectId: sql`excluded.object_id`,
          decidedBy: sql`excluded.decided_by`,
          decidedAt: sql`excluded.decided_at`,
        },
      }),
  )
}

/** What people have said of likely matches: this account, or nobody's. */
export async function readMatches(db: Db): Promise<Map<string, string | null>> {
  return new Map((await db.select().from(matches)).map(({ sourceId, objectId }) => [sourceId, objectId]))
}

/** Keeps that these people's departure is known and in order. */
export async function keepExplained(db: Db, rows: readonly (typeof explained.$inferSelect)[]): Promise<void> {
  await inParts(rows, (part) => db.insert(explained).values(part).onConflictDoNothing())
}

/** These people are there again: should they go once more, that is to be explained anew. */
export async function dropExplained(db: Db, sourceIds: readonly string[]): Promise<void> {
  await inParts(sourceIds, (part) => db.delete(explained).where(inArray(explained.sourceId, part)))
}

/** Who came before the register knew of it is in the roster now: what Talka added to the roster for them is over. */
async function endProvisional(db: Db, rows: readonly (typeof matches.$inferSelect)[]): Promise<void> {
  const objectIds = rows.flatMap(({ objectId }) => objectId ?? [])
  await inParts(objectIds, async (part) => {
    const known = await db
      .select({ sourceId: accounts.sourceId })
      .from(accounts)
      .where(inArray(accounts.objectId, part))
    for (const { sourceId } of known)
      if (isProvisional(sourceId)) await dropAmendments(db, sourceId, ['joined', 'moved', 'renamed'])
  })
}
