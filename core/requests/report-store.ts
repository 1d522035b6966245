import { and, gte, lt, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { momentOfDay } from '../school-time/rules.ts'
import { wasReopened } from './list-store.ts'
import { requests } from './tables.ts'

/** The requests that were made from one day until another, with what reports count of them; nobody is named. */
export async function requestsToCount(db: Db, { from, until }: { from: string; until: string }) {
  return db
    .select({
      kind: requests.kind,
      status: requests.status,
      room: requests.roomKey,
      roomName: sql<string | null>`${requests.fields} ->> 'room'`,
      createdAt: requests.createdAt,
      respondedAt: requests.respondedAt,
      closedAt: requests.closedAt,
      pausedAt: requests.pausedAt,
      solveBy: requests.solveBy,
      wasReopened: wasReopened(),
    })
    .from(requests)
    .where(and(gte(requests.createdAt, momentOfDay(from)), lt(requests.createdAt, momentOfDay(until, 1))))
}

export type CountedRequest = Awaited<ReturnType<typeof requestsToCount>>[number]
