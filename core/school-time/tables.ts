import { integer, jsonb, pgTable } from 'drizzle-orm/pg-core'
import type { SchoolTime } from './schema.ts'

/** When the school works: one row, or none while everything is as usual. */
export const schoolTimes = pgTable('school_times', {
  id: integer().primaryKey(),
  time: jsonb().$type<Partial<SchoolTime>>().notNull(),
})
