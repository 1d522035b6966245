import { integer, jsonb, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { YearDates } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** School years that were begun; what becomes of each stands with its rosters and plans. */
export const schoolYears = pgTable('school_years', {
  /** In which it begins. */
  year: integer().primaryKey(),
  openedAt: moment('opened_at').notNull(),
  /** Null: the clock began it. */
  openedBy: uuid('opened_by'),
  /** When the specialist was last told. */
  toldAt: moment('told_at'),
})

/** When the clock begins a year: one row, or none while everything is as usual. */
export const schoolYearDates = pgTable('school_year_dates', {
  id: integer().primaryKey(),
  dates: jsonb().$type<Partial<YearDates>>().notNull(),
})
