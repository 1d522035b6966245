import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { WordParams } from '../refusal.ts'

/** The outbox: what people are to be told, written with the deed and delivered afterwards. Never holds a secret. */
export const notices = pgTable(
  'notices',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    personId: uuid('person_id').notNull(),
    word: text().notNull(),
    params: jsonb().$type<WordParams>().notNull(),
    link: text(),
    requestId: uuid('request_id'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    deliveredAt: timestamp('delivered_at', { withTimezone: true }),
    /** Set when the person has never written to the bot, or when every try failed. */
    undeliverableAt: timestamp('undeliverable_at', { withTimezone: true }),
    nextTryAt: timestamp('next_try_at', { withTimezone: true }).notNull(),
    attempts: integer().notNull().default(0),
  },
  (table) => [
    index('notices_waiting')
      .on(table.nextTryAt)
      .where(sql`delivered_at is null and undeliverable_at is null`),
  ],
)
