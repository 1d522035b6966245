import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Need } from '../bookings/schema.ts'
import type { Check, DeedKind, EventKind, Repeat, SchoolEvent } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Everything that happens at school; each time of a series is a row of its own, so that one can differ. */
export const events = pgTable(
  'events',
  {
    id: uuid().primaryKey(),
    seriesId: uuid('series_id'),
    repeat: jsonb().$type<Repeat>(),
    isApart: boolean('is_apart').notNull(),
    kind: text().$type<EventKind>().notNull(),
    title: text().notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    setupMinutes: integer('setup_minutes').notNull(),
    packDownMinutes: integer('pack_down_minutes').notNull(),
    roomId: uuid('room_id'),
    place: text().notNull(),
    needs: jsonb().$type<Need[]>().notNull(),
    organiserIds: uuid('organiser_ids').array().notNull(),
    technicianId: uuid('technician_id'),
    contact: text().notNull(),
    note: text().notNull(),
    isPrivate: boolean('is_private').notNull(),
    before: jsonb().$type<Check[]>().notNull(),
    after: jsonb().$type<Check[]>().notNull(),
    createdBy: uuid('created_by').notNull(),
    cancelledAt: moment('cancelled_at'),
    version: integer().notNull(),
  },
  (table) => [
    index('events_by_time')
      .using('gist', sql`tstzrange(starts_at, ends_at)`)
      .where(sql`cancelled_at is null`),
    index('events_by_series').on(table.seriesId, table.startsAt),
    index('events_to_come').on(table.startsAt).where(sql`cancelled_at is null`),
  ],
)

/** What somebody has just done with events, as they were before: kept while it can be undone, then told and forgotten. */
export const eventDeeds = pgTable('event_deeds', {
  id: uuid().primaryKey(),
  byId: uuid('by_id').notNull(),
  at: moment('at').notNull(),
  kind: text().$type<DeedKind>().notNull(),
  /** Each event's version after it, and the event before it: null where there was none. Moments are ISO texts. */
  touched: jsonb().$type<{ id: string; version: number; before: StoredBefore | null }[]>().notNull(),
})

/** An event as JSON keeps it. */
export type StoredBefore = Omit<SchoolEvent, 'startsAt' | 'endsAt' | 'cancelledAt'> & {
  startsAt: string
  endsAt: string
  cancelledAt: string | null
}
