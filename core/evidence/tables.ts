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
import type { CustodyEntry, OriginalState } from './schema.ts'

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
    /** Null: whoever reported the case. */
    capturedBy: uuid('captured_by'),
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

/** Time stamps of an authority outside of the school for lines of the custody log: that they were there at that time. */
export const stamps = pgTable(
  'custody_stamps',
  {
    caseId: uuid('case_id').notNull(),
    place: integer().notNull(),
    /** Of the line, which is what is stamped. */
    hash: text().notNull(),
    /** As RFC 3161 has it. */
    token: bytes().notNull(),
    /** The time that the authority gave. */
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.place] })],
)

/**
 * Messages that somebody chose to report. Until it is reported the row holds the message, sealed with a key of its own,
 * which then becomes the key of the case; not reported, it is removed. Who it was stands sealed and as a mark only.
 */
export const captures = pgTable(
  'captured_messages',
  {
    /** The case's, once there is one. */
    id: uuid().primaryKey(),
    at: moment('at').notNull(),
    /** Of whoever captured it. */
    mark: text().notNull(),
    key: bytes().notNull(),
    /** Who captured it, where it stands, and the right that was lent to fetch it. */
    sealed: bytes(),
    itemId: uuid('item_id').notNull(),
    /** What will be sealed of the piece of evidence beside its bytes, and its bytes. */
    itemSealed: bytes('item_sealed'),
    original: bytes(),
    /** The first line of the custody log. */
    line: jsonb().$type<{ place: number; previous: string; hash: string; entry: CustodyEntry }>().notNull(),
    /** Null: it was not reported. */
    state: text().$type<OriginalState>(),
  },
  (table) => [index('captured_messages_by_mark').on(table.mark, table.at)],
)

/** Who is about to send pictures of which report in the chat, for a quarter of an hour; people are marks only. */
export const expectations = pgTable('expected_pictures', {
  mark: text().primaryKey(),
  caseId: uuid('case_id').notNull(),
  /** The reporter has said that nothing intimate is in them. */
  isAllowed: boolean('is_allowed').notNull(),
  until: moment('until').notNull(),
})
