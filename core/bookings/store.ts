import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import { sortKey } from '../language.ts'
import { inNumberOrder } from '../places/rules.ts'
import type { BookingState, Offer, Span } from './schema.ts'
import { bookings, guardedRooms, holds, offers, offerThings } from './tables.ts'

export type StoredBooking = typeof bookings.$inferSelect

/** Rooms and things that are taken, each with the booking that takes it. */
export interface Held extends Span {
  subjectId: string
  booking: StoredBooking
}

/** Keeps what is offered from being changed while somebody books; `alone` keeps others from booking, too. */
export async function lockOffers(db: Db, alone = false): Promise<void> {
  await db.execute(
    alone
      ? sql`select pg_advisory_xact_lock(${locks.changingOffers})`
      : sql`select pg_advisory_xact_lock_shared(${locks.changingOffers})`,
  )
}

/**
 * Holds rooms, things and pools until the transaction ends, so that nobody else books them meanwhile: in the order of
 * the locks' own numbers, in which two never wait for each other in a circle.
 */
export async function lockSubjects(db: Db, ids: readonly string[]): Promise<void> {
  await db.execute(sql`
    select pg_advisory_xact_lock(${locks.bookingOne}, number) from (
      select distinct hashtext(id) as number from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as ids(id)
      order by number
    ) as numbers`)
}

/** What is offered, by group and name; `ids` also finds what is offered no more. */
export async function listOffers(db: Db, ids?: readonly string[]): Promise<Offer[]> {
  if (ids?.length === 0) return []
  const { id, kind, name, group, note, needsApproval } = offers
  const rows = await db
    .select({
      ...{ id, kind, name, group, note, needsApproval },
      assetIds: sql<string[]>`coalesce(jsonb_agg(${offerThings.assetId} order by ${offerThings.assetId})
        filter (where ${offerThings.assetId} is not null), '[]')`,
    })
    .from(offers)
    .leftJoin(offerThings, eq(offerThings.offerId, offers.id))
    .where(ids ? inArray(offers.id, [...ids]) : isNull(offers.removedAt))
    .groupBy(offers.id)
    .orderBy(asc(sql`${offers.sortKey} collate "C"`), asc(offers.id))
  return rows
}

export async function offerById(db: Db, id: string): Promise<Offer | undefined> {
  return (await listOffers(db, [id]))[0]
}

/** Which of these are still offered. */
export async function stillOffered(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: offers.id })
    .from(offers)
    .where(and(inArray(offers.id, [...ids]), isNull(offers.removedAt)))
  return new Set(rows.map(({ id }) => id))
}

/** The pool that each of these things belongs to, with all that belongs to it. */
export async function poolsOf(db: Db, assetIds: readonly string[]): Promise<Offer[]> {
  if (assetIds.length === 0) return []
  const rows = await db
    .selectDistinct({ id: offerThings.offerId })
    .from(offerThings)
    .where(and(inArray(offerThings.assetId, [...assetIds]), eq(offerThings.isPool, true)))
  return listOffers(
    db,
    rows.map(({ id }) => id),
  )
}

export async function writeOffer(db: Db, { assetIds, ...offer }: Offer): Promise<void> {
  const row = { ...offer, sortKey: sortKey(inNumberOrder(`${offer.group} ${offer.name}`)), removedAt: null }
  await db.insert(offers).values(row).onConflictDoUpdate({ target: offers.id, set: row })
  await db.delete(offerThings).where(eq(offerThings.offerId, offer.id))
  await db
    .insert(offerThings)
    .values(assetIds.map((assetId) => ({ offerId: offer.id, assetId, isPool: offer.kind === 'pool' })))
}

/** Takes something off what is offered, and sets its things free for another pool. */
export async function removeOffer(db: Db, id: string, now: Date): Promise<void> {
  await db.update(offers).set({ removedAt: now }).where(eq(offers.id, id))
  await db.update(offerThings).set({ isPool: false }).where(eq(offerThings.offerId, id))
}

export async function guardedRoomIds(db: Db): Promise<Set<string>> {
  return new Set((await db.select().from(guardedRooms)).map(({ roomId }) => roomId))
}

export async function guardRoom(db: Db, roomId: string, isGuarded: boolean): Promise<void> {
  if (isGuarded) await db.insert(guardedRooms).values({ roomId }).onConflictDoNothing()
  else await db.delete(guardedRooms).where(eq(guardedRooms.roomId, roomId))
}

const during = (table: typeof holds | typeof bookings, span: Span) =>
  sql`tstzrange(${table.startsAt}, ${table.endsAt}) && tstzrange(${new Date(span.from).toISOString()}, ${new Date(span.until).toISOString()})`

/** What is taken in some time: of these rooms and things, or of all. */
export async function heldIn(db: Db, span: Span, subjectIds?: readonly string[]): Promise<Held[]> {
  if (subjectIds?.length === 0) return []
  const rows = await db
    .select({ subjectId: holds.subjectId, booking: bookings })
    .from(holds)
    .innerJoin(bookings, eq(bookings.id, holds.bookingId))
    .where(and(during(holds, span), subjectIds ? inArray(holds.subjectId, [...subjectIds]) : undefined))
  return rows.map(({ subjectId, booking }) => ({ subjectId, booking, ...spanOf(booking) }))
}

/** What is booked of pools in some time: of these, or of all. */
export async function sharesIn(db: Db, span: Span, poolIds?: readonly string[]): Promise<StoredBooking[]> {
  if (poolIds?.length === 0) return []
  return db
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.what, 'pool'),
        sql`${bookings.state} in ('held', 'asked')`,
        during(bookings, span),
        poolIds ? inArray(bookings.subjectId, [...poolIds]) : undefined,
      ),
    )
}

export const spanOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Span => ({
  from: startsAt.getTime(),
  until: endsAt.getTime(),
})

/** Everything booked for these events. */
export function bookingsOf(db: Db, eventIds: readonly string[]): Promise<StoredBooking[]> {
  return db
    .select()
    .from(bookings)
    .where(inArray(bookings.eventId, [...eventIds]))
    .orderBy(asc(bookings.id))
}

/** A booking, held until the transaction ends: of two who decide on it one does. */
export async function lockBooking(db: Db, id: string): Promise<StoredBooking | undefined> {
  const [row] = await db.select().from(bookings).where(eq(bookings.id, id)).for('update')
  return row
}

/** Sets everything free that these events had. */
export async function dropBookings(db: Db, eventIds: readonly string[]): Promise<void> {
  await db.delete(bookings).where(inArray(bookings.eventId, [...eventIds]))
}

/** Writes bookings, each with the rooms and things that it takes. */
export async function insertBookings(
  db: Db,
  rows: readonly { booking: StoredBooking; takes: readonly string[] }[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    const part = rows.slice(at, at + 500)
    await db.insert(bookings).values(part.map(({ booking }) => booking))
  }
  await take(db, rows)
}

/** Takes rooms and things for bookings that are written. */
export async function take(
  db: Db,
  rows: readonly { booking: StoredBooking; takes: readonly string[] }[],
): Promise<void> {
  const taken = rows.flatMap(({ booking: { id, startsAt, endsAt }, takes }) =>
    takes.map((subjectId) => ({ bookingId: id, subjectId, startsAt, endsAt })),
  )
  for (let at = 0; at < taken.length; at += 1000) await db.insert(holds).values(taken.slice(at, at + 1000))
}

export async function changeBooking(db: Db, id: string, changes: Partial<StoredBooking>): Promise<void> {
  await db.update(bookings).set(changes).where(eq(bookings.id, id))
}

export async function release(db: Db, id: string): Promise<void> {
  await db.delete(holds).where(eq(holds.bookingId, id))
}

/** Bookings that somebody has to decide on, or that wait for something to become free, the longest first. */
export function undecided(db: Db, state: BookingState, now: Date): Promise<StoredBooking[]> {
  return db
    .select()
    .from(bookings)
    .where(and(eq(bookings.state, state), gt(bookings.endsAt, now)))
    .orderBy(asc(bookings.askedAt), asc(bookings.id))
    .limit(500)
}

/** What is booked of an offer for times to come, by its beginning. */
export function bookingsAhead(db: Db, subjectId: string, now: Date): Promise<StoredBooking[]> {
  return db
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.subjectId, subjectId),
        gt(bookings.endsAt, now),
        sql`${bookings.state} in ('held', 'asked')`,
      ),
    )
    .orderBy(asc(bookings.startsAt))
}
