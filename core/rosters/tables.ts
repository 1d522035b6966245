import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { AmendedTo, Amendment, Roster } from './roster.ts'
import type { ColumnMapping } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** The rosters that were imported, each as it was read; a row is never changed. */
export const rosters = pgTable('rosters', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  schoolYear: integer('school_year'),
  /** The schools it speaks of, beside the document, which is too large to be looked through. */
  schoolIds: jsonb('school_ids').$type<string[]>().notNull().default([]),
  schoolName: text('school_name').notNull().default(''),
  importedAt: moment('imported_at').notNull(),
  importedBy: uuid('imported_by').notNull(),
  pupils: integer().notNull(),
  staff: integer().notNull(),
  classes: integer().notNull(),
  /** SHA-256 of what was read: the same content is kept once. */
  contentHash: text('content_hash').notNull().unique(),
  document: jsonb().$type<Roster>().notNull(),
})

/** What the columns of lists mean, as a person confirmed it; found again by the headers. */
export const rosterColumns = pgTable('roster_columns', {
  signature: text().primaryKey(),
  mapping: jsonb().$type<Pick<ColumnMapping, 'people' | 'meanings'>>().notNull(),
  confirmedAt: moment('confirmed_at').notNull(),
  confirmedBy: uuid('confirmed_by').notNull(),
})

/** What the school decided about single people since the roster was exported; the last word of a kind counts. */
export const amendments = pgTable(
  'amendments',
  {
    sourceId: text('source_id').notNull(),
    kind: text().$type<Amendment['kind']>().notNull(),
    schoolId: text('school_id').notNull(),
    schoolYear: integer('school_year'),
    is: jsonb().$type<AmendedTo>().notNull(),
    was: jsonb().$type<Amendment['was']>().notNull(),
    /** The request that it came with. */
    requestId: uuid('request_id').notNull(),
    madeAt: moment('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sourceId, table.kind] })],
)
