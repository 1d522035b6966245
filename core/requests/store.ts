import {
  and,
  arrayOverlaps,
  asc,
  desc,
  eq,
  exists,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import { nextLine } from '../hash-chain.ts'
import { languages, say } from '../language.ts'
import type { Role } from '../people/roles.ts'
import { peopleById } from '../people/store.ts'
import type { WordParams } from '../refusal.ts'
import { vectorOf } from '../search/vectors.ts'
import { entryOf, historyStart } from './history.ts'
import type { ApproverRole } from './kind.ts'
import { type EventKind, firstKinds } from './schema.ts'
import { approvalSteps, escalations, requestEvents, requests } from './tables.ts'

const { search: _search, ...columns } = getTableColumns(requests)
export const shownColumns = columns
/** A request without the words it is found by. */
export type StoredRequest = Omit<typeof requests.$inferSelect, 'search'>
export type StoredEvent = typeof requestEvents.$inferSelect

/** Writes a new request with the next number; null when one with this id is there already. Only in a transaction. */
export async function writeRequest(
  db: Db,
  request: Omit<typeof requests.$inferInsert, 'number' | 'search'>,
): Promise<StoredRequest | null> {
  const search = vectorOf(await textOf(db, request))
  // Numbers are said on the phone and counted in reports: one after another, without the gaps a sequence leaves.
  await db.execute(sql`select pg_advisory_xact_lock(${locks.numberingRequests})`)
  const number = sql`(select coalesce(max(number), 0) + 1 from requests)`
  const [row] = await db
    .insert(requests)
    .values({ ...request, search, number })
    .onConflictDoNothing({ target: requests.id })
    .returning(shownColumns)
  return row ?? null
}

/** All that a request is found by: its words, the names in it, and what its kind is called. */
async function textOf(
  db: Db,
  request: Pick<StoredRequest, 'kind' | 'title' | 'fields' | 'requesterId'> & { accountId?: string | null },
): Promise<string> {
  const values = Object.values(request.fields).filter((value) => typeof value === 'string')
  const involved = await peopleById(db, [request.requesterId, request.accountId ?? []].flat())
  const names = involved.flatMap(({ name, className }) => [name, className ?? ''])
  const kind = languages.map((language) => say(language, `requests/kind.${request.kind}`))
  return [request.title, ...values, ...names, ...kind].join(' ')
}

export async function requestById(db: Db, id: string): Promise<StoredRequest | undefined> {
  const [row] = await db.select(shownColumns).from(requests).where(eq(requests.id, id))
  return row
}

export async function requestByNumber(db: Db, number: number): Promise<StoredRequest | undefined> {
  const [row] = await db.select(shownColumns).from(requests).where(eq(requests.number, number))
  return row
}

/** Reads a request and keeps others from deciding on it until the transaction ends. */
export async function lockRequest(db: Db, id: string): Promise<StoredRequest | undefined> {
  const [row] = await db.select(shownColumns).from(requests).where(eq(requests.id, id)).for('update')
  return row
}

/**
 * Holds several requests until the transaction ends, the least id first: of two who need the same ones, one waits for the
 * other. Whoever changes more than one request calls it before anything is changed, told or started.
 */
export function lockRequests(db: Db, ids: readonly string[]): Promise<StoredRequest[]> {
  return db
    .select(shownColumns)
    .from(requests)
    .where(inArray(requests.id, [...new Set(ids)]))
    .orderBy(asc(requests.id))
    .for('update')
}

export async function changeRequest(
  db: Db,
  id: string,
  changes: Partial<Omit<StoredRequest, 'id' | 'number' | 'kind'>>,
): Promise<void> {
  await db.update(requests).set(changes).where(eq(requests.id, id))
}

/**
 * Writes a line of a request's history, chained to the one before it; the request's own row is held meanwhile, so that two
 * lines never follow the same one. Only in a transaction.
 */
export async function writeEvent(
  db: Db,
  event: {
    requestId: string
    at: Date
    personId: string | null
    insteadOf?: string | null
    kind: EventKind
    note?: string
    files?: string[]
    word?: string
    params?: WordParams
  },
): Promise<void> {
  const { requestId } = event
  const request = await lockRequest(db, requestId)
  const end = request?.historyPlace
    ? { place: request.historyPlace, hash: request.historyHash }
    : { place: 0, hash: historyStart(requestId) }
  const whole = { insteadOf: null, note: null, files: [], word: null, params: null, ...event }
  const { place, previous, hash } = nextLine(end, entryOf(whole))
  await db.insert(requestEvents).values({ ...whole, place, previous, hash })
  await changeRequest(db, requestId, { historyPlace: place, historyHash: hash })
}

export function eventsOf(db: Db, requestId: string): Promise<StoredEvent[]> {
  return db
    .select()
    .from(requestEvents)
    .where(eq(requestEvents.requestId, requestId))
    .orderBy(asc(requestEvents.id))
}

/** The open requests with the newest line of each one's history. */
export function openWithLastLine(db: Db): Promise<{ requestId: string; line: number }[]> {
  return db
    .select({ requestId: requests.id, line: sql<number>`max(${requestEvents.id})`.mapWith(Number) })
    .from(requests)
    .innerJoin(requestEvents, eq(requestEvents.requestId, requests.id))
    .where(sql`${requests.status} not in ('done', 'declined', 'takenBack', 'joined')`)
    .groupBy(requests.id)
}

/** Histories of the requests after a number, in the order of numbers. */
export function historiesAfter(db: Db, number: number, limit: number) {
  return readHistories(db, gt(requests.number, number), limit)
}

/** Histories of the requests with these numbers. */
export function historiesOf(db: Db, numbers: readonly number[]) {
  return readHistories(db, inArray(requests.number, [...numbers]), numbers.length)
}

/** The lines in one statement with their requests, so that none is written between the two. */
async function readHistories(db: Db, which: SQL, limit: number) {
  const page = await db
    .select({ id: requests.id })
    .from(requests)
    .where(which)
    .orderBy(asc(requests.number))
    .limit(limit)
  const rows = await db
    .select({
      request: {
        id: requests.id,
        number: requests.number,
        historyPlace: requests.historyPlace,
        historyHash: requests.historyHash,
      },
      event: requestEvents,
    })
    .from(requests)
    .leftJoin(requestEvents, eq(requestEvents.requestId, requests.id))
    .where(
      inArray(
        requests.id,
        page.map(({ id }) => id),
      ),
    )
    .orderBy(asc(requests.number), asc(requestEvents.id))
  const byNumber = Map.groupBy(rows, ({ request }) => request.number)
  return [...byNumber.values()].flatMap((lines) => {
    const [first] = lines
    return first ? [{ request: first.request, events: lines.flatMap(({ event }) => event ?? []) }] : []
  })
}

export function requestsById(db: Db, ids: readonly string[]): Promise<StoredRequest[]> {
  return db
    .select(shownColumns)
    .from(requests)
    .where(inArray(requests.id, [...new Set(ids)]))
}

/** The newest requests of one person. */
export function requestsOf(db: Db, requesterId: string, limit: number): Promise<StoredRequest[]> {
  return db
    .select(shownColumns)
    .from(requests)
    .where(eq(requests.requesterId, requesterId))
    .orderBy(desc(requests.number))
    .limit(limit)
}

/** The newest requests about one account. */
export function requestsAbout(db: Db, accountId: string, limit: number): Promise<StoredRequest[]> {
  return db
    .select(shownColumns)
    .from(requests)
    .where(eq(requests.accountId, accountId))
    .orderBy(desc(requests.number))
    .limit(limit)
}

/**
 * What waits for a person: approvals whose turn it is by one of `roles`; for whoever works on requests also what nobody
 * has taken and what could not be carried out; and what this person has taken. Security first, then the most urgent, then the oldest.
 */
export function requestsWaitingFor(
  db: Db,
  person: { id: string; insteadOf: readonly string[]; approves: readonly Role[]; takes: boolean },
  limit: number,
): Promise<StoredRequest[]> {
  const stepsLeft = (more?: SQL) =>
    db
      .select({ place: approvalSteps.place })
      .from(approvalSteps)
      .where(and(eq(approvalSteps.requestId, requests.id), isNull(approvalSteps.outcome), more))
  const mine = stepsLeft(
    and(
      isNotNull(approvalSteps.openSince),
      arrayOverlaps(approvalSteps.roles, [...person.approves] as ApproverRole[]),
    ),
  )
  const escalated = db
    .select({ id: escalations.id })
    .from(escalations)
    .where(
      and(
        eq(escalations.requestId, requests.id),
        inArray(escalations.toId, [person.id, ...person.insteadOf]),
        isNull(escalations.closedAt),
      ),
    )
  const isUndecided = or(
    eq(requests.status, 'received'),
    and(eq(requests.status, 'asking'), isNull(requests.decidedBy)),
  )
  return db
    .select(shownColumns)
    .from(requests)
    .where(
      or(
        person.approves.length > 0
          ? and(isUndecided, ne(requests.requesterId, person.id), exists(mine))
          : undefined,
        person.takes ? and(eq(requests.status, 'received'), notExists(stepsLeft())) : undefined,
        person.takes ? eq(requests.status, 'waiting') : undefined,
        exists(escalated),
        and(eq(requests.status, 'inProgress'), eq(requests.decidedBy, person.id), eq(requests.settled, true)),
      ),
    )
    .orderBy(desc(inArray(requests.kind, firstKinds)), asc(requests.urgencyRank), asc(requests.number))
    .limit(limit)
}

/** Decisions whose undo time is over and which nobody has acted on: work left by a lost job. */
export function unsettledSince(db: Db, before: Date): Promise<StoredRequest[]> {
  return db
    .select(shownColumns)
    .from(requests)
    .where(
      and(
        eq(requests.settled, false),
        inArray(requests.status, ['inProgress', 'declined', 'done', 'joined']),
        sql`coalesce((${requests.before}->>'at')::timestamptz, ${requests.decidedAt}) < ${before.toISOString()}`,
      ),
    )
}

const claimMs = 120_000

/**
 * Takes a decision for carrying out, for two minutes; null when somebody has it or it was undone meanwhile. Until when
 * a claim lasts says whose it is.
 */
export async function claimDecision(db: Db, id: string, version: number, now: Date): Promise<Date | null> {
  const claimedUntil = new Date(now.getTime() + claimMs)
  const rows = await db
    .update(requests)
    .set({ claimedUntil })
    .where(
      and(
        eq(requests.id, id),
        eq(requests.version, version),
        eq(requests.settled, false),
        or(isNull(requests.claimedUntil), lt(requests.claimedUntil, now)),
      ),
    )
    .returning({ id: requests.id })
  return rows.length > 0 ? claimedUntil : null
}

/** Holds a claim for two minutes from now; null when somebody else has taken it. */
export async function renewClaim(db: Db, id: string, claim: Date, now: Date): Promise<Date | null> {
  const claimedUntil = new Date(now.getTime() + claimMs)
  return (await changeClaim(db, id, claim, claimedUntil)) ? claimedUntil : null
}

/** Gives a claim up, if it is still this one. */
export async function freeClaim(db: Db, id: string, claim: Date): Promise<void> {
  await changeClaim(db, id, claim, null)
}

async function changeClaim(db: Db, id: string, claim: Date, claimedUntil: Date | null): Promise<boolean> {
  const rows = await db
    .update(requests)
    .set({ claimedUntil })
    .where(and(eq(requests.id, id), eq(requests.claimedUntil, claim)))
    .returning({ id: requests.id })
  return rows.length > 0
}
