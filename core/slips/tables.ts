import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Said } from '../directory/schema.ts'
import type { PupilSlip, RenewedPupil } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Sets of login slips: the first passwords of one class's new pupils after one plan, printed together. */
export const slips = pgTable(
  'slips',
  {
    id: uuid().primaryKey(),
    /** Null where the passwords were asked for anew. */
    planId: uuid('plan_id'),
    /** The class by the key of its group; the passwords are sealed for it. */
    classKey: text('class_key').notNull(),
    label: jsonb().$type<Said>().notNull(),
    /** The place of the class in a list of classes. */
    place: integer().notNull(),
    /** Object ids of the teachers of the class by the last roster. */
    teachers: jsonb().$type<string[]>().notNull(),
    /** Who prints them instead of the teachers. */
    givenTo: uuid('given_to'),
    /** In the order of the register; emptied when the passwords are forgotten. */
    pupils: jsonb().$type<PupilSlip[]>().notNull(),
    pupilCount: integer('pupil_count').notNull(),
    readyAt: moment('ready_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** When the readers were reminded that the time is nearly over. */
    remindedAt: moment('reminded_at'),
    /** When they were first downloaded, and by whom. */
    printedAt: moment('printed_at'),
    printedBy: uuid('printed_by'),
    /** Since when the passwords are forgotten. */
    closedAt: moment('closed_at'),
  },
  (table) => [index('slips_by_class').on(table.classKey), index('slips_by_plan').on(table.planId)],
)

/** New passwords for a whole class: how far they are, and which pupils got none. */
export const renewals = pgTable(
  'renewals',
  {
    id: uuid().primaryKey(),
    requestId: uuid('request_id').notNull(),
    requesterId: uuid('requester_id').notNull(),
    classKey: text('class_key').notNull(),
    label: jsonb().$type<Said>().notNull(),
    pupils: jsonb().$type<RenewedPupil[]>().notNull(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    uniqueIndex('renewals_by_request').on(table.requestId),
    // A class has one at a time: of two, nobody could tell whose passwords are in force.
    uniqueIndex('renewals_open').on(table.classKey).where(sql`finished_at is null`),
  ],
)
