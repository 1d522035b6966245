import { sql } from 'drizzle-orm'
import {
  bigint,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Each program with how many may use it, until when, and what it costs a year. */
export const softwareLicences = pgTable('software_licences', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  maker: text().notNull(),
  seats: integer(),
  endsOn: date('ends_on'),
  yearCents: bigint('year_cents', { mode: 'number' }),
  supplier: text().notNull(),
  note: text().notNull(),
  sortKey: text('sort_key').notNull(),
  /** For how many days before its end somebody was reminded last. */
  remindedDays: integer('reminded_days'),
  stoppedAt: moment('stopped_at'),
})

/** Who holds a seat, and who held one. */
export const softwareSeats = pgTable(
  'software_seats',
  {
    id: uuid().primaryKey(),
    licenceId: uuid('licence_id')
      .notNull()
      .references(() => softwareLicences.id),
    personId: uuid('person_id'),
    assetId: uuid('asset_id'),
    /** What the holder was called when the seat was given. */
    name: text().notNull(),
    givenAt: moment('given_at').notNull(),
    givenBy: uuid('given_by').notNull(),
    takenAt: moment('taken_at'),
    takenBy: uuid('taken_by'),
  },
  (table) => [
    index('software_seats_by_licence').on(table.licenceId),
    uniqueIndex('software_seats_of_person').on(table.licenceId, table.personId).where(sql`taken_at is null`),
    uniqueIndex('software_seats_of_thing').on(table.licenceId, table.assetId).where(sql`taken_at is null`),
  ],
)
