import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import { type DeskSettings, deskSettings as deskSchema, type KindName } from './schema.ts'
import { lockRequests, requestsById, type StoredRequest, shownColumns } from './store.ts'
import { deskSettings, requestLinks, requests } from './tables.ts'

/** What other requests go with: another request, or an outage. */
export type Leader = { requestId: string } | { outageId: string }

/** The requests that go with another one or an outage and have not ended, the newest first. */
export function followersOf(db: Db, leader: Leader, limit?: number): Promise<StoredRequest[]> {
  const found = db
    .select(shownColumns)
    .from(requests)
    .where(and(eq(requests.status, 'joined'), isLedBy(leader)))
    .orderBy(desc(requests.number))
  return limit ? found.limit(limit) : found
}

/**
 * Lets one transaction at a time change which requests go with which. Taken before any request is held, by everybody who
 * changes a request together with others, so that who they are is the same when they are held.
 */
export async function holdJoining(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.joiningRequests})`)
}

/** Holds whatever goes with a request or an outage, however far, and the request itself, until the transaction ends. */
export async function lockGroup(db: Db, leader: Leader): Promise<void> {
  await holdJoining(db)
  const held = new Set('requestId' in leader ? [leader.requestId] : [])
  let ends = (await followersOf(db, leader)).map(({ id }) => id)
  while (ends.length > 0) {
    for (const id of ends) held.add(id)
    const next = await db
      .select({ id: requests.id })
      .from(requests)
      .where(and(eq(requests.status, 'joined'), inArray(requests.mergedInto, ends)))
    ends = next.flatMap(({ id }) => (held.has(id) ? [] : [id]))
  }
  await lockRequests(db, [...held])
}

/** Holds these requests and those that they go with, for taking them apart. */
export async function lockWithLeaders(db: Db, ids: readonly string[]): Promise<void> {
  await holdJoining(db)
  const rows = await requestsById(db, ids)
  await lockRequests(db, [...ids, ...rows.flatMap(({ mergedInto }) => mergedInto ?? [])])
}

const isLedBy = (leader: Leader) =>
  'outageId' in leader ? eq(requests.outageId, leader.outageId) : eq(requests.mergedInto, leader.requestId)

/** How many requests go with each of these. */
export async function countFollowers(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: requests.mergedInto, n: sql<number>`count(*)`.mapWith(Number) })
    .from(requests)
    .where(and(inArray(requests.mergedInto, [...ids]), eq(requests.status, 'joined')))
    .groupBy(requests.mergedInto)
  return new Map(rows.map(({ id, n }) => [id ?? '', n]))
}

/** How many requests go with each of these outages. */
export async function countReports(db: Db, outageIds: readonly string[]): Promise<Map<string, number>> {
  if (outageIds.length === 0) return new Map()
  const rows = await db
    .select({ id: requests.outageId, n: sql<number>`count(*)`.mapWith(Number) })
    .from(requests)
    .where(and(inArray(requests.outageId, [...outageIds]), eq(requests.status, 'joined')))
    .groupBy(requests.outageId)
  return new Map(rows.map(({ id, n }) => [id ?? '', n]))
}

/** Which of these outages a person has reported. */
export async function reportedBy(
  db: Db,
  requesterId: string,
  outageIds: readonly string[],
): Promise<Set<string>> {
  if (outageIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: requests.outageId })
    .from(requests)
    .where(
      and(
        inArray(requests.outageId, [...outageIds]),
        eq(requests.requesterId, requesterId),
        eq(requests.status, 'joined'),
      ),
    )
  return new Set(rows.flatMap(({ id }) => id ?? []))
}

/** The numbers that requests are called by. */
export async function numbersOf(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: requests.id, number: requests.number })
    .from(requests)
    .where(inArray(requests.id, [...ids]))
  return new Map(rows.map(({ id, number }) => [id, number]))
}

const open = ['received', 'inProgress', 'asking'] as const

/** Requests of these kinds that are open and go with no other, made since a moment; the newest first. */
export function openSince(
  db: Db,
  kinds: readonly KindName[],
  since: Date,
  limit: number,
): Promise<StoredRequest[]> {
  return db
    .select(shownColumns)
    .from(requests)
    .where(
      and(
        inArray(requests.kind, [...kinds]),
        inArray(requests.status, [...open]),
        gt(requests.createdAt, since),
      ),
    )
    .orderBy(desc(requests.number))
    .limit(limit)
}

/** The newest requests of a room. */
export function requestsInRoom(db: Db, roomId: string, limit: number): Promise<StoredRequest[]> {
  return db
    .select(shownColumns)
    .from(requests)
    .where(eq(requests.roomId, roomId))
    .orderBy(desc(requests.number))
    .limit(limit)
}

/** A person's request that goes with an outage already. */
export async function followerFrom(
  db: Db,
  requesterId: string,
  outageId: string,
): Promise<StoredRequest | undefined> {
  const [row] = await db
    .select(shownColumns)
    .from(requests)
    .where(
      and(
        eq(requests.outageId, outageId),
        eq(requests.requesterId, requesterId),
        eq(requests.status, 'joined'),
      ),
    )
    .limit(1)
  return row
}

/** Whether a person has heard before that a request of theirs goes with this outage. */
export async function hasHeardOf(db: Db, request: StoredRequest): Promise<boolean> {
  if (!request.outageId) return false
  const others = and(
    eq(requests.outageId, request.outageId),
    eq(requests.requesterId, request.requesterId),
    eq(requests.status, 'joined'),
    eq(requests.settled, true),
    ne(requests.id, request.id),
  )
  return (await db.$count(requests, others)) > 0
}

/** Finished requests whose requesters have said nothing since a moment. */
export function unanswered(
  db: Db,
  kinds: readonly KindName[],
  closedBefore: Date,
  limit: number,
): Promise<StoredRequest[]> {
  return db
    .select(shownColumns)
    .from(requests)
    .where(
      and(
        eq(requests.status, 'done'),
        eq(requests.settled, true),
        isNull(requests.confirmedAt),
        inArray(requests.kind, [...kinds]),
        lt(requests.closedAt, closedBefore),
        isNotNull(requests.closedAt),
      ),
    )
    .orderBy(asc(requests.closedAt))
    .limit(limit)
}

const inOrder = (one: string, other: string) =>
  (one < other ? [one, other] : [other, one]) as [string, string]

/** Ties two requests together; false when they were tied before. */
export async function writeLink(db: Db, ids: [string, string], by: string, at: Date): Promise<boolean> {
  const [oneId, otherId] = inOrder(...ids)
  const rows = await db
    .insert(requestLinks)
    .values({ oneId, otherId, by, at })
    .onConflictDoNothing()
    .returning({ oneId: requestLinks.oneId })
  return rows.length > 0
}

/** Unties two requests; false when they were not tied. */
export async function removeLink(db: Db, ids: [string, string]): Promise<boolean> {
  const [oneId, otherId] = inOrder(...ids)
  const rows = await db
    .delete(requestLinks)
    .where(and(eq(requestLinks.oneId, oneId), eq(requestLinks.otherId, otherId)))
    .returning({ oneId: requestLinks.oneId })
  return rows.length > 0
}

/** The requests that have to do with one, from either side. */
export async function linkedWith(db: Db, id: string): Promise<StoredRequest[]> {
  const links = await db
    .select()
    .from(requestLinks)
    .where(or(eq(requestLinks.oneId, id), eq(requestLinks.otherId, id)))
  const ids = links.map(({ oneId, otherId }) => (oneId === id ? otherId : oneId))
  if (ids.length === 0) return []
  return db
    .select(shownColumns)
    .from(requests)
    .where(inArray(requests.id, ids))
    .orderBy(desc(requests.number))
}

/** What the school has set about its desk, and else what is usual. */
export async function readDeskSettings(db: Db): Promise<DeskSettings> {
  const [row] = await db.select().from(deskSettings)
  return deskSchema.parse(row?.settings ?? {})
}

export async function writeDeskSettings(db: Db, settings: DeskSettings): Promise<void> {
  await db
    .insert(deskSettings)
    .values({ id: 1, settings })
    .onConflictDoUpdate({ target: deskSettings.id, set: { settings } })
}
