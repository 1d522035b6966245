import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Said } from '../directory/schema.ts'
import type { PupilSlip } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Sets of login slips: the first passwords of one class's new pupils after one plan, printed together. */
export const slips = pgTable(
  'slips',
  {
    id: uuid().primaryKey(),
    planId: uuid('plan_id').notNull(),
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
