import { bigint, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Disposal, Reason, State } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Each write-off: what is wrong, who proposed it, who decided, and what became of the things. */
export const writeOffs = pgTable(
  'write_offs',
  {
    id: uuid().primaryKey(),
    number: integer().notNull(),
    reason: text().$type<Reason>().notNull(),
    defects: text().notNull(),
    state: text().$type<State>().notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    proposedAt: moment('proposed_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: moment('decided_at'),
    /** The order by which it is written off, or why it is not. */
    decision: text().notNull(),
    disposal: text().$type<Disposal>(),
    disposalNote: text('disposal_note').notNull(),
    disposedBy: uuid('disposed_by'),
    disposedAt: moment('disposed_at'),
  },
  (table) => [index('write_offs_by_proposal').on(table.proposedAt)],
)

/** The things of a write-off, as they were when it was proposed. */
export const writeOffLines = pgTable(
  'write_off_lines',
  {
    writeOffId: uuid('write_off_id')
      .notNull()
      .references(() => writeOffs.id),
    assetId: uuid('asset_id').notNull(),
    inventoryNo: text('inventory_no').notNull(),
    name: text().notNull(),
    model: text().notNull(),
    serial: text().notNull(),
    quantity: integer().notNull(),
    unit: text().notNull(),
    valueCents: bigint('value_cents', { mode: 'number' }),
    boughtOn: date('bought_on'),
    repairCents: bigint('repair_cents', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.writeOffId, table.assetId] }),
    index('write_off_lines_by_asset').on(table.assetId),
  ],
)
