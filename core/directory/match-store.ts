import { sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { inParts } from './in-parts.ts'
import { explained, matches } from './tables.ts'

/** Keeps what a person said of likely matches; a later word takes the place of an earlier one. */
export async function keepMatches(db: Db, rows: readonly (typeof matches.$inferSelect)[]): Promise<void> {
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
