import { and, arrayContains, asc, eq, getTableColumns, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { DeedKind, EventKind, SchoolEvent } from './schema.ts'
import { eventDeeds, events } from './tables.ts'

export type StoredDeed = typeof eventDeeds.$inferSelect

/** Events by id, held until the transaction ends, always in the same order. */
export async function lockEvents(db: Db, ids: readonly string[]): Promise<SchoolEvent[]> {
  return db
    .select()
    .from(events)
    .where(inArray(events.id, [...ids]))
    .orderBy(asc(events.id))
    .for('update')
}

export async function eventById(db: Db, id: string): Promise<SchoolEvent | undefined> {
  const [row] = await db.select().from(events).where(eq(events.id, id))
  return row
}

export function eventsById(db: Db, ids: readonly string[]): Promise<SchoolEvent[]> {
  return db
    .select()
    .from(events)
    .where(inArray(events.id, [...ids]))
    .orderBy(asc(events.startsAt), asc(events.id))
}

/** The times of a series from one on that are like it, and that one itself. */
export async function followingIds(db: Db, { id, seriesId, startsAt }: SchoolEvent): Promise<string[]> {
  if (seriesId === null) return [id]
  const rows = await db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.seriesId, seriesId),
        gte(events.startsAt, startsAt),
        isNull(events.cancelledAt),
        or(eq(events.isApart, false), eq(events.id, id)),
      ),
    )
  return rows.map((row) => row.id)
}

/** How many times of a series are still to come, and how many of them were changed by themselves. */
export async function seriesAhead(
  db: Db,
  seriesId: string,
  from: Date,
): Promise<{ n: number; apart: number }> {
  const [row] = await db
    .select({
      n: sql<number>`count(*)::int`,
      apart: sql<number>`(count(*) filter (where is_apart))::int`,
    })
    .from(events)
    .where(and(eq(events.seriesId, seriesId), gte(events.startsAt, from), isNull(events.cancelledAt)))
  return row ?? { n: 0, apart: 0 }
}

/** What a calendar is narrowed to. */
export interface EventFilter {
  roomIds?: readonly string[]
  kind?: EventKind
  personId?: string
}

const withPerson = (personId: string) =>
  or(arrayContains(events.organiserIds, [personId]), eq(events.technicianId, personId))

/** What happens between two moments, by its beginning. */
export function eventsIn(db: Db, from: Date, until: Date, filter: EventFilter): Promise<SchoolEvent[]> {
  const { roomIds, kind, personId } = filter
  return db
    .select()
    .from(events)
    .where(
      and(
        sql`tstzrange(${events.startsAt}, ${events.endsAt}) && tstzrange(${from.toISOString()}, ${until.toISOString()})`,
        isNull(events.cancelledAt),
        roomIds ? inArray(events.roomId, [...roomIds]) : undefined,
        kind ? eq(events.kind, kind) : undefined,
        personId ? withPerson(personId) : undefined,
      ),
    )
    .orderBy(asc(events.startsAt), asc(events.endsAt), asc(events.id))
}

/** Somebody's next events, those that are going on among them. */
export function nextOf(db: Db, personId: string, now: Date, limit: number): Promise<SchoolEvent[]> {
  return db
    .select()
    .from(events)
    .where(and(gt(events.endsAt, now), isNull(events.cancelledAt), withPerson(personId)))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(limit)
}

/** Writes events, new or over what is there. */
export async function writeEvents(db: Db, rows: readonly SchoolEvent[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 200) {
    await db
      .insert(events)
      .values(rows.slice(at, at + 200))
      .onConflictDoUpdate({ target: events.id, set: asWritten })
  }
}

/** Each column as the row that was to be inserted has it. */
const asWritten = Object.fromEntries(
  Object.entries(getTableColumns(events)).map(([key, { name }]) => [key, sql.raw(`excluded."${name}"`)]),
)

export async function changeEvent(db: Db, id: string, changes: Partial<SchoolEvent>): Promise<void> {
  await db.update(events).set(changes).where(eq(events.id, id))
}

export async function writeDeed(
  db: Db,
  deed: { id: string; byId: string; at: Date; kind: DeedKind; touched: readonly Touched[] },
): Promise<void> {
  await db.insert(eventDeeds).values({
    ...deed,
    touched: deed.touched.map(({ id, version, before }) => ({
      id,
      version,
      before: before && {
        ...before,
        startsAt: before.startsAt.toISOString(),
        endsAt: before.endsAt.toISOString(),
        cancelledAt: before.cancelledAt?.toISOString() ?? null,
      },
    })),
  })
}

/** An event that a deed touched: its version after it, and how it was before. */
export interface Touched {
  id: string
  version: number
  before: SchoolEvent | null
}

/** Takes a deed out: whoever undoes it and whoever tells of it are never both at it. */
export async function takeDeed(
  db: Db,
  id: string,
): Promise<(Omit<StoredDeed, 'touched'> & { touched: Touched[] }) | undefined> {
  const [row] = await db.delete(eventDeeds).where(eq(eventDeeds.id, id)).returning()
  if (!row) return undefined
  const touched = row.touched.map(({ before, ...one }) => ({
    ...one,
    before: before && {
      ...before,
      startsAt: new Date(before.startsAt),
      endsAt: new Date(before.endsAt),
      cancelledAt: before.cancelledAt === null ? null : new Date(before.cancelledAt),
    },
  }))
  return { ...row, touched }
}
