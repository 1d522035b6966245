import { pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'

/** When somebody was last asked to see to it that a leaver's things come back. */
export const leaverAsks = pgTable('leaver_asks', {
  personId: uuid('person_id').primaryKey(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
})
