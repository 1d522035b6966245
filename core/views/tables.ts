import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ViewContent } from './schema.ts'

/** Views of the list of requests that people keep for themselves. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id').notNull(),
    name: text().notNull(),
    content: jsonb().$type<ViewContent>().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('saved_views_by_person').on(table.personId, table.savedAt)],
)
