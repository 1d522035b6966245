import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CustodyEntry } from './schema.ts'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })

// Guarded by row security like the cases they belong to; what is sealed is sealed with the key of the case.

/** Pieces of evidence. A row stays after its bytes were destroyed: what it was, since when, and its hash. */
export const items = pgTable(
  'evidence_items',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id').notNull(),
    /** 1, 2, 3 … within the case. */
    number: integer().notNull(),
    capturedAt: moment('captured_at').notNull(),
    capturedBy: uuid('captured_by').notNull(),
    /** Of the original, as hexadecimal digits. */
    sha256: text().notNull(),
    size: integer().notNull(),
    /** Its name, type and where it was seen. */
    sealed: bytes().notNull(),
  },
  (table) => [index('evidence_by_case').on(table.caseId, table.number)],
)

/** The sealed originals. They stay in the database, so that looking at one and writing that down are one thing. */
export const originals = pgTable('evidence_originals', {
  itemId: uuid('item_id').primaryKey(),
  caseId: uuid('case_id').notNull(),
  sealed: bytes().notNull(),
})

/** The custody log: a chain of hashes for each case (core/hash-chain.ts). Rows are never changed. */
export const custody = pgTable(
  'evidence_custody',
  {
    caseId: uuid('case_id').notNull(),
    place: integer().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
    entry: jsonb().$type<CustodyEntry>().notNull(),
    /** The words that belong to the line; their hash stands in it. */
    sealed: bytes(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.place] })],
)

/** Cases whose evidence must not be destroyed, and which of them somebody was reminded of. */
export const holds = pgTable('evidence_holds', {
  caseId: uuid('case_id').primaryKey(),
  isHeld: boolean('is_held').notNull(),
})

/** How far each chain is marked outside of the database. */
export const anchors = pgTable('custody_anchors', {
  caseId: uuid('case_id').primaryKey(),
  /** So many marks were written. */
  marks: integer().notNull(),
  /** The place of the newest one. */
  place: integer().notNull(),
})
