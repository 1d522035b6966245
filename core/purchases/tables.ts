import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Line, Settings, State } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Each specification of a purchase, from the first line to the things that came of it. */
export const purchases = pgTable(
  'purchases',
  {
    id: uuid().primaryKey(),
    number: integer().notNull().unique(),
    title: text().notNull(),
    state: text().$type<State>().notNull(),
    lines: jsonb().$type<Line[]>().notNull(),
    /** Grows with each change. */
    version: integer().notNull(),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: moment('written_at').notNull(),
    proposedBy: uuid('proposed_by'),
    proposedAt: moment('proposed_at'),
    decidedBy: uuid('decided_by'),
    decidedAt: moment('decided_at'),
    /** A word with the approval, or why it was sent back. */
    decision: text().notNull(),
    receivedBy: uuid('received_by'),
    receivedAt: moment('received_at'),
    /** The things that came of it. */
    assetIds: jsonb('asset_ids').$type<string[]>().notNull(),
  },
  (table) => [index('purchases_by_number').on(table.number)],
)

/** What the school expects of the life of its things; one row. */
export const purchaseSettings = pgTable('purchase_settings', {
  id: integer().primaryKey(),
  settings: jsonb().$type<Settings>().notNull(),
})
