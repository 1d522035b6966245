import { and, eq, gt, isNotNull } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { secrets } from './tables.ts'

/** The password of a request that this very person may look at, once; null when none waits. */
export async function passwordWaitingFor(
  db: Db,
  requestId: string,
  personId: string,
  now: Date,
): Promise<string | null> {
  const [row] = await db
    .select({ id: secrets.id })
    .from(secrets)
    .where(
      and(
        eq(secrets.requestId, requestId),
        eq(secrets.forPersonId, personId),
        isNotNull(secrets.sealed),
        isNotNull(secrets.readyAt),
        gt(secrets.expiresAt, now),
      ),
    )
  return row?.id ?? null
}
