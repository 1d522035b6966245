import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Condition } from '../inventory/schema.ts'
import type { How, Kind, Party, State } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Each act: who gave things to whom, and how far it is. What it says never changes; names stay as they were. */
export const handOvers = pgTable(
  'hand_overs',
  {
    id: uuid().primaryKey(),
    number: integer().notNull(),
    kind: text().$type<Kind>().notNull(),
    /** Null where the books knew only a name. */
    giverId: uuid('giver_id'),
    giverName: text('giver_name').notNull(),
    receiverId: uuid('receiver_id').notNull(),
    receiverName: text('receiver_name').notNull(),
    /** Of a pupil; empty otherwise. */
    receiverClass: text('receiver_class').notNull(),
    place: text().notNull(),
    /** The day on which what is lent has to be back. */
    dueOn: date('due_on'),
    note: text().notNull(),
    /** The pupil may be under 14: a parent signs. */
    needsParent: boolean('needs_parent').notNull(),
    state: text().$type<State>().notNull(),
    madeBy: uuid('made_by').notNull(),
    madeAt: moment('made_at').notNull(),
    /** When the time for undoing was over and the other side was told. */
    toldAt: moment('told_at'),
    /** Why whoever should have the things says that they do not. */
    refusal: text().notNull(),
    /** The mark of what the act says. */
    mark: text().notNull(),
    /** When the borrower was reminded, and the specialists told that it is overdue. */
    remindedAt: moment('reminded_at'),
    overdueToldAt: moment('overdue_told_at'),
  },
  (table) => [
    uniqueIndex('hand_overs_by_number').on(table.number),
    index('hand_overs_by_receiver').on(table.receiverId),
    index('hand_overs_by_giver').on(table.giverId),
    index('hand_overs_due').on(table.dueOn).where(sql`due_on is not null`),
  ],
)

/** The things of an act as they were then, and until when they were with whoever got them. */
export const handOverLines = pgTable(
  'hand_over_lines',
  {
    handOverId: uuid('hand_over_id')
      .notNull()
      .references(() => handOvers.id),
    assetId: uuid('asset_id').notNull(),
    place: integer().notNull(),
    inventoryNo: text('inventory_no').notNull(),
    name: text().notNull(),
    model: text().notNull(),
    serial: text().notNull(),
    quantity: integer().notNull(),
    unit: text().notNull(),
    condition: text().$type<Condition>().notNull(),
    parts: text().notNull(),
    /** The version of the thing that the act made; null where it changed nothing. */
    version: integer(),
    endedAt: moment('ended_at'),
    /** The act that ended it. */
    endedBy: uuid('ended_by'),
  },
  (table) => [
    primaryKey({ columns: [table.handOverId, table.assetId] }),
    index('hand_over_lines_open').on(table.assetId).where(sql`ended_at is null`),
  ],
)

/** Who signed which act. A drawn signature is sealed, and leaves only for the act itself. */
export const handOverSignatures = pgTable(
  'hand_over_signatures',
  {
    handOverId: uuid('hand_over_id')
      .notNull()
      .references(() => handOvers.id),
    party: text().$type<Party>().notNull(),
    how: text().$type<How>().notNull(),
    name: text().notNull(),
    at: moment('at').notNull(),
    /** In whose account it was: a finger signs on somebody else's phone. */
    byId: uuid('by_id').notNull(),
    sealed: text(),
    mark: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.handOverId, table.party] })],
)
