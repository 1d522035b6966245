import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { WordParams } from '../refusal.ts'
import type { Channel, MessageKind, NoReach, QuietHours } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** The outbox: what people are to be told, written with the deed and delivered afterwards. Never holds a secret. */
export const notices = pgTable(
  'notices',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** Where the message itself would tell what its reader did, an id that leads nowhere. */
    personId: uuid('person_id').notNull(),
    /** Who reads it, then; forgotten with the message's end. */
    sealedReader: text('sealed_reader'),
    word: text().notNull(),
    params: jsonb().$type<WordParams>().notNull(),
    link: text(),
    requestId: uuid('request_id'),
    urgent: boolean().notNull().default(false),
    /** What happened, where it may be told of twice: one person hears of it once. */
    event: text(),
    /** What it goes on about: a later message of a thread changes the earlier one. */
    thread: text(),
    createdAt: moment('created_at').notNull(),
    /** What ways turned it away before this moment counts no more: it is sent anew. */
    sentAnewAt: moment('sent_anew_at'),
    deliveredAt: moment('delivered_at'),
    /** Set when no way leads to the person, or the person does not want it. */
    undeliverableAt: moment('undeliverable_at'),
    because: text().$type<NoReach>(),
    nextTryAt: moment('next_try_at').notNull(),
    attempts: integer().notNull().default(0),
  },
  (table) => [
    index('notices_waiting')
      .on(table.nextTryAt)
      .where(sql`delivered_at is null and undeliverable_at is null`),
    // In the order in which they are sent, so that the next one is found without sorting all that wait.
    index('notices_in_turn')
      .on(table.urgent.desc().nullsFirst(), table.id)
      .where(sql`delivered_at is null and undeliverable_at is null`),
    index('notices_undelivered').on(table.undeliverableAt).where(sql`undeliverable_at is not null`),
    index('notices_by_thread').on(table.personId, table.thread).where(sql`thread is not null`),
    uniqueIndex('notices_by_event').on(table.personId, table.event).where(sql`event is not null`),
  ],
)

/** Each try to bring a message to somebody: which way, when, and what came of it. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    noticeId: bigint('notice_id', { mode: 'number' })
      .notNull()
      .references(() => notices.id),
    personId: uuid('person_id').notNull(),
    channel: text().$type<Channel>().notNull(),
    startedAt: moment('started_at').notNull(),
    /** Null while it is on its way; whoever had it in hand may have died. */
    endedAt: moment('ended_at'),
    /** Null: it arrived, or is on its way. */
    because: text().$type<NoReach>(),
    /** What Teams calls the message, by which it can be changed. */
    messageId: text('message_id'),
  },
  (table) => [
    index('deliveries_by_start').on(table.channel, table.startedAt),
    index('deliveries_by_person').on(table.personId, table.startedAt),
    index('deliveries_by_notice').on(table.noticeId),
  ],
)

/** What somebody chose to do without; no row: nothing. */
export const mutedKinds = pgTable('muted_kinds', {
  personId: uuid('person_id').primaryKey(),
  muted: jsonb().$type<MessageKind[]>().notNull(),
})

/** When people are left in peace: one row, or none while everything is as usual. */
export const quietTimes = pgTable('quiet_times', {
  id: integer().primaryKey(),
  hours: jsonb().$type<Partial<QuietHours>>().notNull(),
})

/** For whom Talka tried to install itself, and what came of it. */
export const installs = pgTable('installs', {
  personId: uuid('person_id').primaryKey(),
  triedAt: moment('tried_at').notNull(),
  /** Null: it is installed now. */
  because: text().$type<NoReach>(),
})
