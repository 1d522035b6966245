import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What is broken for many at once, announced once. The requests that are part of it name it. */
export const outages = pgTable(
  'outages',
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    alsoCalled: text('also_called').notNull(),
    advice: text().notNull(),
    /** Both empty: everywhere. */
    buildings: jsonb().$type<string[]>().notNull(),
    rooms: jsonb().$type<string[]>().notNull(),
    since: moment('since').notNull(),
    expectedUntil: moment('expected_until'),
    announcedBy: uuid('announced_by').notNull(),
    announcedAt: moment('announced_at').notNull(),
    endedAt: moment('ended_at'),
    endedBy: uuid('ended_by'),
    /** What the matter was. */
    outcome: text(),
    /** Once whoever reported it was told, an ending cannot be undone. */
    toldAt: moment('told_at'),
    /** Grows with each ending and undo. */
    version: integer().notNull().default(0),
  },
  (table) => [index('outages_by_end').on(table.endedAt)],
)
