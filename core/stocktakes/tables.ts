import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Condition } from '../inventory/schema.ts'
import type { Finding, How, State } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Each stocktake: by whose order, who counts, and how far it is. */
export const stocktakes = pgTable(
  'stocktakes',
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    orderNo: text('order_no').notNull(),
    orderedOn: date('ordered_on').notNull(),
    /** Who counts and signs; the first one leads. */
    commission: jsonb().$type<string[]>().notNull(),
    /** What it is narrowed to; empty: everything. */
    category: text(),
    responsible: text().notNull(),
    state: text().$type<State>().notNull(),
    openedBy: uuid('opened_by').notNull(),
    openedAt: moment('opened_at').notNull(),
    closedAt: moment('closed_at'),
    lockedAt: moment('locked_at'),
    /** The mark of the act that was signed. */
    mark: text(),
  },
  (table) => [index('stocktakes_by_opening').on(table.openedAt)],
)

/** What the books had when it began, thing by thing, and what was found of each. */
export const stocktakeLines = pgTable(
  'stocktake_lines',
  {
    id: uuid().primaryKey(),
    stocktakeId: uuid('stocktake_id')
      .notNull()
      .references(() => stocktakes.id),
    assetId: uuid('asset_id').notNull(),
    inventoryNo: text('inventory_no').notNull(),
    numberKey: text('number_key'),
    name: text().notNull(),
    model: text().notNull(),
    serial: text().notNull(),
    serialKey: text('serial_key'),
    unit: text().notNull(),
    quantity: integer().notNull(),
    valueCents: bigint('value_cents', { mode: 'number' }),
    condition: text().$type<Condition>().notNull(),
    place: text().notNull(),
    roomId: uuid('room_id'),
    responsible: text().notNull(),
    responsibleId: uuid('responsible_id'),
    holder: text().notNull(),
    holderId: uuid('holder_id'),
    isForeign: boolean('is_foreign').notNull(),
    /** By responsible person, place and number, as the act is read. */
    sortKey: text('sort_key').notNull(),
    finding: text().$type<Finding>().notNull(),
    foundPlace: text('found_place').notNull(),
    foundRoomId: uuid('found_room_id'),
    foundBy: uuid('found_by'),
    foundAt: moment('found_at'),
    how: text().$type<How>(),
    counted: integer(),
    isMoved: boolean('is_moved').notNull(),
    isDenied: boolean('is_denied').notNull(),
    isBroken: boolean('is_broken').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    uniqueIndex('stocktake_lines_by_asset').on(table.stocktakeId, table.assetId),
    index('stocktake_lines_in_order').on(table.stocktakeId, sql`sort_key collate "C"`, table.id),
    index('stocktake_lines_by_number').on(table.stocktakeId, table.numberKey),
    index('stocktake_lines_by_serial').on(table.stocktakeId, table.serialKey),
    index('stocktake_lines_by_change').on(table.stocktakeId, table.changedAt),
    index('stocktake_lines_by_holder').on(table.holderId),
  ],
)

/** Every scan as it came, under the id that it was given where it was made. */
export const stocktakeScans = pgTable(
  'stocktake_scans',
  {
    id: uuid().primaryKey(),
    stocktakeId: uuid('stocktake_id')
      .notNull()
      .references(() => stocktakes.id),
    /** The thing of the school that it is, expected or not. */
    assetId: uuid('asset_id'),
    code: text().notNull(),
    /** What one unknown thing is told from another by. */
    key: text().notNull(),
    roomId: uuid('room_id'),
    place: text().notNull(),
    /** When it was scanned, by the phone's clock. */
    at: moment('at').notNull(),
    receivedAt: moment('received_at').notNull(),
    byId: uuid('by_id').notNull(),
    how: text().$type<How>().notNull(),
    counted: integer(),
    isMove: boolean('is_move').notNull(),
    photoId: uuid('photo_id'),
    note: text().notNull(),
  },
  (table) => [index('stocktake_scans_by_asset').on(table.stocktakeId, table.assetId)],
)

/** Who signed which act. */
export const stocktakeSignatures = pgTable(
  'stocktake_signatures',
  {
    stocktakeId: uuid('stocktake_id')
      .notNull()
      .references(() => stocktakes.id),
    personId: uuid('person_id').notNull(),
    at: moment('at').notNull(),
    mark: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.stocktakeId, table.personId] })],
)
