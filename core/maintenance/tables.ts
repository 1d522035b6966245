import { bigserial, date, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Rhythm } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Duties that come round: filters, backups, toner, updates. */
export const duties = pgTable('duties', {
  id: uuid().primaryKey(),
  title: text().notNull(),
  place: text().notNull(),
  rhythm: text().$type<Rhythm>().notNull(),
  nextDue: date('next_due').notNull(),
  checklist: jsonb().$type<string[]>().notNull(),
  /** The due day about which people were reminded last. */
  remindedFor: date('reminded_for'),
  stoppedAt: moment('stopped_at'),
})

/** What was done of a duty, and when. Lines are never changed; the checklist stands as it was then. */
export const dutyLog = pgTable(
  'duty_log',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    dutyId: uuid('duty_id')
      .notNull()
      .references(() => duties.id),
    title: text().notNull(),
    due: date().notNull(),
    doneAt: moment('done_at').notNull(),
    doneBy: uuid('done_by').notNull(),
    items: jsonb().$type<{ text: string; isDone: boolean }[]>().notNull(),
    note: text().notNull(),
  },
  (table) => [index('duty_log_by_duty').on(table.dutyId, table.id)],
)
