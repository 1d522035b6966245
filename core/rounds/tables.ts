import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Condition } from '../inventory/schema.ts'
import type { Kind, RoundPupil, RoundResult, State } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Each round: things handed out to a class, or collected from it. */
export const rounds = pgTable(
  'rounds',
  {
    id: uuid().primaryKey(),
    kind: text().$type<Kind>().notNull(),
    /** Empty: whoever brings something back. */
    className: text('class_name').notNull(),
    each: integer().notNull(),
    place: text().notNull(),
    roomId: uuid('room_id'),
    /** The class as it was when the round began. */
    pupils: jsonb().$type<RoundPupil[]>().notNull(),
    state: text().$type<State>().notNull(),
    openedBy: uuid('opened_by').notNull(),
    openedAt: moment('opened_at').notNull(),
    closedBy: uuid('closed_by'),
    closedAt: moment('closed_at'),
    /** The number of its act, and the mark of what that says. */
    number: integer(),
    mark: text(),
    /** Pupils who still lacked something when it was closed. */
    lacking: jsonb().$type<RoundPupil[]>().notNull(),
  },
  (table) => [
    index('rounds_by_opening').on(table.openedAt),
    uniqueIndex('rounds_by_number').on(table.number),
  ],
)

/** Every scan as it came, under the id that it was given on the phone, and what it did. */
export const roundScans = pgTable(
  'round_scans',
  {
    id: uuid().primaryKey(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    assetId: uuid('asset_id'),
    code: text().notNull(),
    inventoryNo: text('inventory_no').notNull(),
    name: text().notNull(),
    model: text().notNull(),
    serial: text().notNull(),
    condition: text().$type<Condition>(),
    pupilId: uuid('pupil_id'),
    pupilName: text('pupil_name').notNull(),
    holder: text().notNull(),
    result: text().$type<RoundResult>().notNull(),
    /** The version of the thing that the scan made. */
    version: integer(),
    at: moment('at').notNull(),
    receivedAt: moment('received_at').notNull(),
    byId: uuid('by_id').notNull(),
  },
  (table) => [index('round_scans_by_round').on(table.roundId, table.receivedAt)],
)
