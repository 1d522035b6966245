import { and, asc, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { momentOfDay } from '../school-time/rules.ts'
import { soughtNumber, soughtWords } from '../search/rules.ts'
import { queryOfAll } from '../search/vectors.ts'
import { type Order, type RequestFilter, statusesOf, urgencies } from './schema.ts'
import { type StoredRequest, shownColumns } from './store.ts'
import { requests } from './tables.ts'

/** What a list is narrowed to, as of now; `ids` keeps to these. */
type Filter = RequestFilter & { ids?: string[] | undefined; now: Date }

/** Where a page of a list ended: the value its order goes by, and the number, which makes it unique. */
interface Place {
  key: string
  number: number
}

/** How a list is ordered: by what, which way; the number comes after it, in the same direction. */
const keys: Record<Order, { column: SQL | null; isDown: boolean; of(row: StoredRequest): string }> = {
  newest: { column: null, isDown: true, of: () => '' },
  oldest: { column: null, isDown: false, of: () => '' },
  urgent: { column: sql`${requests.urgencyRank}`, isDown: false, of: (row) => String(row.urgencyRank) },
  changed: {
    column: sql`${requests.movedAt}`,
    isDown: true,
    of: (row) => row.movedAt?.toISOString() ?? '',
  },
}

/** A word that so many of the newest hold is common: a page of the newest is found soonest by walking through them. */
const common = { held: 50, ofNewest: 400 }
/** So many found by their words are handed on one by one; of more, the walk meets a page soon enough. */
const few = 400

/**
 * A filter whose words are looked up first where few requests hold them: PostgreSQL reckons a rare word to be far less
 * rare than it is, and would read the whole list for it.
 */
export async function lookUpWords(db: Db, filter: Filter): Promise<Filter> {
  const words = holds(filter.text)
  if (!words || (await isCommon(db, filter.text))) return filter
  const found = await db.select({ id: requests.id }).from(requests).where(words).limit(few)
  if (found.length === few) return filter
  const ids = found.map(({ id }) => id)
  const { ids: only } = filter
  return { ...filter, text: '', ids: only ? ids.filter((id) => only.includes(id)) : ids }
}

async function isCommon(db: Db, text: string): Promise<boolean> {
  const newest = db
    .select({ search: requests.search })
    .from(requests)
    .orderBy(desc(requests.number))
    .limit(common.ofNewest)
    .as('newest')
  const held = await db.$count(newest, sql`${newest.search} @@ ${queryOfAll(soughtWords(text))}`)
  return held >= common.held
}

/** One page of the requests that fit a filter, and where it ended, if more may come. */
export async function pageOfRequests(
  db: Db,
  filter: Filter,
  { order, after, limit }: { order: Order; after: string | undefined; limit: number },
): Promise<{ rows: StoredRequest[]; next: string | null }> {
  const key = keys[order]
  const way = key.isDown ? desc : asc
  const rows = await db
    .select(shownColumns)
    .from(requests)
    .where(and(fits(filter), beyond(order, placeOf(order, after))))
    .orderBy(...(key.column ? [way(key.column)] : []), way(requests.number))
    .limit(limit)
  const last = rows.at(-1)
  return { rows, next: rows.length === limit && last ? `${key.of(last)}~${last.number}` : null }
}

/** How many requests fit a filter, counted up to a limit: further counting would take as long as there are rows. */
export async function countRequests(db: Db, filter: Filter, limit: number): Promise<number> {
  const found = db.select({ one: sql`1` }).from(requests).where(fits(filter)).limit(limit).as('found')
  return db.$count(found)
}

/** The rooms that requests name, in order, one step of the index each; at most two hundred. */
export async function roomsOfRequests(db: Db): Promise<string[]> {
  const rooms = sql`(
    with recursive rooms as (
      (select room_key as room from requests where room_key is not null order by room_key limit 1)
      union all
      select (select room_key from requests where room_key > rooms.room order by room_key limit 1)
      from rooms where rooms.room is not null
    )
    select room from rooms where room is not null limit 200) as rooms`
  const found = await db.select({ room: sql<string>`room` }).from(rooms)
  return found.map(({ room }) => room)
}

/** Where the page before ended. Refuses `invalid` what no such page has said. */
function placeOf(order: Order, after: string | undefined): Place | null {
  if (after === undefined) return null
  const [, key = '', number] = /^(.*)~(\d{1,9})$/.exec(after) ?? []
  const isKey = {
    newest: key === '',
    oldest: key === '',
    urgent: /^\d{1,3}$/.test(key),
    changed: z.iso.datetime().safeParse(key).success,
  }[order]
  if (number === undefined || !isKey) throw new Refusal('invalid', 'common/refused.invalid')
  return { key, number: Number(number) }
}

function beyond(order: Order, place: Place | null): SQL | undefined {
  if (!place) return undefined
  const { column, isDown } = keys[order]
  const sign = isDown ? sql`<` : sql`>`
  if (!column) return sql`${requests.number} ${sign} ${place.number}`
  const key = order === 'changed' ? sql`${place.key}::timestamptz` : sql`${Number(place.key)}::smallint`
  return sql`(${column}, ${requests.number}) ${sign} (${key}, ${place.number}::int)`
}

function fits(filter: Filter): SQL | undefined {
  const { ids, status, kinds, urgency, room, hands, requester, late, outcome, from, until, text, now } =
    filter
  return and(
    // As one value: hundreds of values each cost a question more to read and plan than to answer.
    ids ? sql`${requests.id} = any(${`{${ids.join(',')}}`}::uuid[])` : undefined,
    hasStatus(status),
    kinds.length > 0 ? inArray(requests.kind, kinds) : undefined,
    urgency ? eq(requests.urgencyRank, urgencies.indexOf(urgency)) : undefined,
    room ? eq(requests.roomKey, room.toLowerCase()) : undefined,
    inHands(hands),
    requester ? eq(requests.requesterId, requester) : undefined,
    late ? isLate(now) : undefined,
    outcome === 'done' ? eq(requests.status, 'done') : undefined,
    outcome === 'reopened' ? wasReopened() : undefined,
    from ? gte(requests.createdAt, momentOfDay(from)) : undefined,
    until ? lt(requests.createdAt, momentOfDay(until, 1)) : undefined,
    holds(text),
  )
}

/** Beyond its deadline while it was open; a clock that waits for the requester is not late. */
function isLate(now: Date): SQL {
  return sql`${requests.solveBy} < coalesce(${requests.closedAt}, ${requests.pausedAt}, ${now.toISOString()})`
}

/** With the tables written out: in a selection of one table Drizzle leaves their names away. */
function wasReopened(): SQL {
  return sql`exists (
    select from request_events
    where request_events.request_id = requests.id and request_events.kind = 'reopened'
  )`
}

function inHands(hands: RequestFilter['hands']): SQL | undefined {
  if (hands === undefined) return undefined
  return hands === 'nobody' ? isNull(requests.decidedBy) : eq(requests.decidedBy, hands)
}

function hasStatus(status: RequestFilter['status']): SQL | undefined {
  if (status === 'all') return undefined
  // As the partial index says it, letter by letter.
  if (status === 'open') return sql`${requests.status} not in ('done', 'declined', 'takenBack', 'joined')`
  const [first, ...others] = statusesOf[status]
  return others.length === 0 && first
    ? eq(requests.status, first)
    : inArray(requests.status, [...statusesOf[status]])
}

/** Holds every word of the text, or has the number that the text is. */
function holds(text: string): SQL | undefined {
  const words = soughtWords(text)
  if (words.length === 0) return undefined
  const found = sql`${requests.search} @@ ${queryOfAll(words)}`
  const number = soughtNumber(text)
  return number === null ? found : or(eq(requests.number, number), found)
}
