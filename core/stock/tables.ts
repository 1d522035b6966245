import { bigint, bigserial, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { MoveKind } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What is kept in a quantity, and how much of it is there now. */
export const stockItems = pgTable('stock_items', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  unit: text().notNull(),
  quantity: integer().notNull(),
  minimum: integer().notNull(),
  place: text().notNull(),
  priceCents: bigint('price_cents', { mode: 'number' }),
  note: text().notNull(),
  sortKey: text('sort_key').notNull(),
  /** When the specialists were told that it runs out; null while there is enough. */
  toldLowAt: moment('told_low_at'),
  stoppedAt: moment('stopped_at'),
})

/** Each change of a quantity. Lines are never changed: what is taken back is a line of its own. */
export const stockMoves = pgTable(
  'stock_moves',
  {
    line: bigserial({ mode: 'number' }).primaryKey(),
    id: uuid().notNull().unique(),
    itemId: uuid('item_id')
      .notNull()
      .references(() => stockItems.id),
    at: moment('at').notNull(),
    byId: uuid('by_id').notNull(),
    kind: text().$type<MoveKind>().notNull(),
    /** How many more there are; fewer are below zero. */
    change: integer().notNull(),
    after: integer().notNull(),
    to: text().notNull(),
    requestId: uuid('request_id'),
    requestNumber: integer('request_number'),
    note: text().notNull(),
    /** The change that this one takes back. */
    undoes: uuid().unique(),
  },
  (table) => [index('stock_moves_by_item').on(table.itemId, table.line)],
)
