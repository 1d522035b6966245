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
import type { Audience, DutyKind, EntryKind, Level, Outcome, Visit, Way } from './schema.ts'

const sealed = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })

// Names and free text stand in columns `sealed` only, under a key of the case. Row security lets nobody but a case's
// members read them; it is written in the migration beside these tables.

/** Cases of bullying and violence. */
export const cases = pgTable(
  'safety_cases',
  {
    id: uuid().primaryKey(),
    /** Random, so that nobody can count cases or guess the next one. */
    number: text().notNull().unique(),
    way: text().$type<Way>().notNull(),
    level: text().$type<Level>().notNull(),
    /** Whether somebody has said how urgent it is; before, the level is what the report's chips say. */
    isTriaged: boolean('is_triaged').notNull().default(false),
    /** When the school heard of it. */
    reportedAt: moment('reported_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (table) => [index('safety_cases_by_report').on(table.reportedAt)],
)

/** What opens a case: its own key, wrapped by the school's. Without this row the rest cannot be read any more. */
export const secrets = pgTable('safety_secrets', {
  caseId: uuid('case_id').primaryKey(),
  key: sealed().notNull(),
  /** What was reported, and by whom. */
  sealed: sealed().notNull(),
})

/** Who may see a case, since when, and who of them answers for it. */
export const members = pgTable(
  'safety_members',
  {
    caseId: uuid('case_id').notNull(),
    personId: uuid('person_id').notNull(),
    isOwner: boolean('is_owner').notNull(),
    since: moment('since').notNull(),
    until: moment('until'),
    /** Null: Talka, as the settings say. */
    addedBy: uuid('added_by'),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.personId] }),
    index('safety_members_by_person').on(table.personId),
  ],
)

/**
 * By marks, so that nobody who reads the table knows who it is: who reported a case, whom it names, and whom the reporter
 * does not want to see it.
 */
export const marks = pgTable(
  'safety_marks',
  {
    caseId: uuid('case_id').notNull(),
    mark: text().notNull(),
    means: text().$type<'reporter' | 'named' | 'keptOut'>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.mark, table.means] }),
    index('safety_marks_by_mark').on(table.mark),
  ],
)

/** Who has a part in what happened. */
export const participants = pgTable(
  'safety_participants',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id').notNull(),
    addedAt: moment('added_at').notNull(),
    sealed: sealed().notNull(),
  },
  (table) => [index('safety_participants_by_case').on(table.caseId)],
)

/** Marks of accounts and nicknames, by which cases with the same ones are found. */
export const accounts = pgTable(
  'safety_accounts',
  {
    participantId: uuid('participant_id').notNull(),
    caseId: uuid('case_id').notNull(),
    mark: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.participantId, table.mark] }),
    index('safety_accounts_by_mark').on(table.mark),
  ],
)

/** The line of a case: what was written and done. Rows are never changed. */
export const entries = pgTable(
  'safety_entries',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id').notNull(),
    at: moment('at').notNull(),
    kind: text().$type<EntryKind>().notNull(),
    audience: text().$type<Audience>().notNull(),
    /** Null: the reporter, or Talka. */
    personId: uuid('person_id'),
    sealed: sealed().notNull(),
  },
  (table) => [index('safety_entries_by_case').on(table.caseId, table.at)],
)

/** What has to be done by when. */
export const caseDuties = pgTable(
  'safety_duties',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id').notNull(),
    kind: text().$type<DutyKind>().notNull(),
    dueAt: moment('due_at').notNull(),
    /** The rule that the term comes from, as it stood then. */
    source: text().notNull(),
    /** How often nobody answered. */
    tries: integer().notNull().default(0),
    settledAt: moment('settled_at'),
    settledBy: uuid('settled_by'),
    outcome: text().$type<Outcome>(),
    /** When it was last passed on because nobody had done it. */
    passedOnAt: moment('passed_on_at'),
    /** Which member carries it out; null: whoever answers for the case. */
    responsibleId: uuid('responsible_id'),
  },
  (table) => [index('safety_duties_by_case').on(table.caseId), index('safety_duties_by_due').on(table.dueAt)],
)

/**
 * What is counted of each case: codes, and no words or names. Sealed with the school's own key, not with the case's, so that
 * Talka can count all of them without opening one; a copy of the database tells nothing. Members do not read it.
 */
export const facts = pgTable('safety_facts', {
  caseId: uuid('case_id').primaryKey(),
  sealed: sealed().notNull(),
})

/** Cases whose time is over and which somebody asked to destroy; another person does it, or not. */
export const proposals = pgTable('safety_proposals', {
  caseId: uuid('case_id').primaryKey(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedAt: moment('proposed_at').notNull(),
})

/** What stays of a destroyed case: that it was there, when, who decided, and a hash of what there was. Never changed. */
export const tombstones = pgTable('safety_tombstones', {
  caseId: uuid('case_id').primaryKey(),
  number: text().notNull(),
  way: text().$type<Way>().notNull(),
  level: text().$type<Level>().notNull(),
  reportedAt: moment('reported_at').notNull(),
  closedAt: moment('closed_at').notNull(),
  destroyedAt: moment('destroyed_at').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  destroyedBy: uuid('destroyed_by').notNull(),
  /** How many rows there were. */
  rows: integer().notNull(),
  /** Of those rows as they lay sealed: proves whether a copy that turns up is of them. */
  sha256: text().notNull(),
  /** Why, under the school's key: the case's is gone. */
  sealed: sealed().notNull(),
})

/**
 * What was done on the page outside of Teams within the last hour: that something was, never by whom or about what. A
 * proof stands here so that it counts once. Rows are gone after the hour.
 */
export const letterboxVisits = pgTable(
  'letterbox_visits',
  {
    /** The proof's own random part, or a random id where no script ran. */
    id: text().primaryKey(),
    visit: text().$type<Visit>().notNull(),
    hasProof: boolean('has_proof').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('letterbox_visits_by_time').on(table.at)],
)

/** How the school handles cases: one row, or none while everything is as usual. */
export const settings = pgTable('safety_settings', {
  id: integer().primaryKey(),
  settings: jsonb().$type<object>().notNull(),
})
