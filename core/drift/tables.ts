import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Said } from '../directory/schema.ts'
import type { Finding } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What the last check found, one row each; what is as it should be again is removed. */
export const driftFindings = pgTable('drift_findings', {
  key: text().primaryKey(),
  finding: jsonb().$type<Finding>().notNull(),
  /** Since when it has been so. */
  since: moment('since').notNull(),
  /** When the specialist was told or saw it; a value that changes is told anew. */
  toldAt: moment('told_at'),
})

/** The last check: one row. */
export const driftChecks = pgTable('drift_checks', {
  id: integer().primaryKey(),
  askedAt: moment('asked_at'),
  checkedAt: moment('checked_at'),
  /** What could not be looked at, and why. */
  unseen: jsonb().$type<Said[]>().notNull().default([]),
})
