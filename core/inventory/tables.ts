import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AssetField, Changes, Condition, EventKind, State } from './schema.ts'

/**
 * What things that are alike have in common. There are far fewer looks than things, so words are looked for here, and
 * lists go look by look. They are made with the first such thing and stay.
 */
export const assetLooks = pgTable(
  'asset_looks',
  {
    /** Made of the rest. */
    id: uuid().primaryKey(),
    /** The name's. */
    sortKey: text('sort_key').notNull(),
    category: text().notNull(),
    /** Name, maker, model and category without diacritics and case: found by any part of them. */
    text: text().notNull(),
  },
  (table) => [index('asset_looks_in_order').on(sql`sort_key collate "C"`, table.id)],
)

/** Everything that the school has. What is written off stays, with its history. */
export const assets = pgTable(
  'assets',
  {
    id: uuid().primaryKey(),
    inventoryNo: text('inventory_no').notNull(),
    /** The number as it is compared: without case, spaces and signs; null while it has none. */
    numberKey: text('number_key'),
    numberSort: text('number_sort').notNull(),
    name: text().notNull(),
    category: text().notNull(),
    maker: text().notNull(),
    model: text().notNull(),
    serial: text().notNull(),
    serialKey: text('serial_key'),
    quantity: integer().notNull(),
    unit: text().notNull(),
    place: text().notNull(),
    roomId: uuid('room_id'),
    responsible: text().notNull(),
    responsibleId: uuid('responsible_id'),
    holder: text().notNull(),
    holderId: uuid('holder_id'),
    condition: text().$type<Condition>().notNull(),
    state: text().$type<State>().notNull(),
    valueCents: bigint('value_cents', { mode: 'number' }),
    boughtOn: date('bought_on'),
    warrantyUntil: date('warranty_until'),
    supplier: text().notNull(),
    isForeign: boolean('is_foreign').notNull(),
    owner: text().notNull().default(''),
    lentOn: date('lent_on'),
    note: text().notNull(),
    version: integer().notNull(),
    lookId: uuid('look_id')
      .notNull()
      .references(() => assetLooks.id),
    /** What is its alone, number and serial, without diacritics and case: found by any part of them. */
    codes: text().notNull(),
    sortKey: text('sort_key').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('assets_by_number').on(table.numberKey),
    index('assets_by_serial').on(table.serialKey),
    index('assets_by_room').on(table.roomId),
    index('assets_by_holder').on(table.holderId),
    index('assets_by_responsible').on(table.responsibleId),
    index('assets_by_category').on(
      table.category,
      sql`sort_key collate "C"`,
      table.lookId,
      sql`number_sort collate "C"`,
      table.id,
    ),
    index('assets_in_order').on(
      sql`sort_key collate "C"`,
      table.lookId,
      sql`number_sort collate "C"`,
      table.id,
    ),
    index('assets_in_number_order').on(sql`number_sort collate "C"`, table.id),
    index('assets_by_look').on(table.lookId, sql`number_sort collate "C"`, table.id),
    index('assets_by_codes').using('gin', sql`codes gin_trgm_ops`),
  ],
)

/** Tables that were taken over and changed something. */
export const assetImports = pgTable(
  'asset_imports',
  {
    id: uuid().primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    byId: uuid('by_id').notNull(),
    /** The file's. */
    name: text().notNull(),
    added: integer().notNull(),
    changed: integer().notNull(),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
  },
  (table) => [index('asset_imports_by_time').on(table.at)],
)

/** What befell each thing, with what was and what is. */
export const assetEvents = pgTable(
  'asset_events',
  {
    id: uuid().primaryKey(),
    assetId: uuid('asset_id')
      .notNull()
      .references(() => assets.id),
    at: timestamp({ withTimezone: true }).notNull(),
    byId: uuid('by_id').notNull(),
    kind: text().$type<EventKind>().notNull(),
    /** The table it came with. */
    importId: uuid('import_id').references(() => assetImports.id),
    /** The thing's version that it made. */
    version: integer().notNull(),
    changes: jsonb().$type<Changes>().notNull(),
  },
  (table) => [
    uniqueIndex('asset_events_by_asset').on(table.assetId, table.version),
    index('asset_events_by_import').on(table.importId).where(sql`import_id is not null`),
  ],
)

/** Each time that a thing was mended, or is. */
export const assetRepairs = pgTable(
  'asset_repairs',
  {
    id: uuid().primaryKey(),
    assetId: uuid('asset_id')
      .notNull()
      .references(() => assets.id),
    to: text().notNull(),
    fault: text().notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
    sentBy: uuid('sent_by').notNull(),
    /** What it was before, and is again once it is back. */
    stateBefore: text('state_before').$type<State>().notNull(),
    backAt: timestamp('back_at', { withTimezone: true }),
    costCents: bigint('cost_cents', { mode: 'number' }),
    done: text().notNull(),
  },
  (table) => [
    index('asset_repairs_by_asset').on(table.assetId),
    uniqueIndex('asset_repairs_open').on(table.assetId).where(sql`back_at is null`),
  ],
)

/** What the columns of a table mean, as a person confirmed it; found again by the table's headers. */
export const assetColumns = pgTable('asset_columns', {
  headers: text().primaryKey(),
  columns: jsonb().$type<(AssetField | null)[]>().notNull(),
})
