import { sql } from 'drizzle-orm'
import { integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/** The school's buildings. */
export const buildings = pgTable('buildings', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** The name as it is compared: without diacritics and case. */
  key: text().notNull().unique(),
  sortKey: text('sort_key').notNull(),
})

/** The school's own list of rooms. Whatever happens in one names it by its id. */
export const rooms = pgTable(
  'rooms',
  {
    id: uuid().primaryKey(),
    buildingId: uuid('building_id')
      .notNull()
      .references(() => buildings.id),
    name: text().notNull(),
    /** The name as people say it in every way: „204 kab.“ is 204. */
    key: text().notNull(),
    alsoCalled: text('also_called').notNull(),
    floor: integer(),
    sortKey: text('sort_key').notNull(),
    /** Since when there is no such room any more; what happened in it stays. */
    removedAt: timestamp('removed_at', { withTimezone: true }),
  },
  (table) => [uniqueIndex('rooms_by_name').on(table.buildingId, table.key).where(sql`removed_at is null`)],
)
