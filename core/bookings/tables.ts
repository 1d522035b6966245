import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BookingState, Need, OfferKind } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What people may book besides rooms. */
export const offers = pgTable('offers', {
  id: uuid().primaryKey(),
  kind: text().$type<OfferKind>().notNull(),
  name: text().notNull(),
  group: text().notNull(),
  note: text().notNull(),
  needsApproval: boolean('needs_approval').notNull(),
  sortKey: text('sort_key').notNull(),
  /** Since when it is not offered any more; what was booked of it keeps its name. */
  removedAt: moment('removed_at'),
})

/** The things of each offer. One may belong to several sets, and to one pool. */
export const offerThings = pgTable(
  'offer_things',
  {
    offerId: uuid('offer_id')
      .notNull()
      .references(() => offers.id),
    assetId: uuid('asset_id').notNull(),
    isPool: boolean('is_pool').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.offerId, table.assetId] }),
    index('offer_things_by_asset').on(table.assetId),
    uniqueIndex('offer_things_one_pool').on(table.assetId).where(sql`is_pool`),
  ],
)

/** Rooms for which one has to ask. */
export const guardedRooms = pgTable('guarded_rooms', { roomId: uuid('room_id').primaryKey() })

/** What is booked, for which event, and from set-up until pack-down. */
export const bookings = pgTable(
  'bookings',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').notNull(),
    what: text().$type<Need['what']>().notNull(),
    /** The room or the offer. */
    subjectId: uuid('subject_id').notNull(),
    count: integer().notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    state: text().$type<BookingState>().notNull(),
    /** What whoever wants the same is told of it. */
    title: text().notNull(),
    isPrivate: boolean('is_private').notNull(),
    byId: uuid('by_id').notNull(),
    askedAt: moment('asked_at').notNull(),
    decidedBy: uuid('decided_by'),
    reason: text().notNull(),
  },
  (table) => [
    index('bookings_by_event').on(table.eventId),
    index('bookings_of_pools')
      .using('gist', sql`subject_id, tstzrange(starts_at, ends_at)`)
      .where(sql`what = 'pool' and state in ('held', 'asked')`),
    index('bookings_undecided').on(table.state, table.askedAt).where(sql`state in ('asked', 'waiting')`),
  ],
)

/**
 * Which room or thing is taken when. The constraint `holds_never_overlap`, written by hand in the migration, lets no two
 * holds of one subject overlap, whatever else went wrong.
 */
export const holds = pgTable(
  'holds',
  {
    bookingId: uuid('booking_id')
      .notNull()
      .references(() => bookings.id, { onDelete: 'cascade' }),
    subjectId: uuid('subject_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bookingId, table.subjectId] }),
    index('holds_by_time').using('gist', sql`tstzrange(starts_at, ends_at)`),
  ],
)
