import { type SQL, sql } from 'drizzle-orm'
import {
  bigserial,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ChainBreak } from '../hash-chain.ts'
import type { WordParams } from '../refusal.ts'
import type { DeadlineTerms } from './deadlines.ts'
import type { ApproverRole } from './kind.ts'
import type {
  Before,
  DeskSettings,
  EscalationOutcome,
  EventKind,
  KindName,
  Proposal,
  Status,
} from './schema.ts'

const searchWords = customType<{ data: string }>({ dataType: () => 'tsvector' })

const isOpen = sql`status not in ('done', 'declined', 'takenBack', 'joined')`

/** What people ask for. */
export const requests = pgTable(
  'requests',
  {
    id: uuid().primaryKey(),
    /** What people say on the phone. */
    number: integer().notNull().unique(),
    kind: text().$type<KindName>().notNull(),
    fields: jsonb().$type<Record<string, unknown>>().notNull(),
    title: text().notNull(),
    status: text().$type<Status>().notNull(),
    requesterId: uuid('requester_id').notNull(),
    /** The person whose account it is about, found when the request was made. */
    accountId: uuid('account_id'),
    /** The room of the school's list that was named, if it was one. */
    roomId: uuid('room_id'),
    /** The thing of the inventory that it is about. */
    assetId: uuid('asset_id'),
    /** The request that this one goes with; it stays when that one is done. */
    mergedInto: uuid('merged_into'),
    /** The outage that this one is part of. */
    outageId: uuid('outage_id'),
    /** What is put back when the last step is undone; gone once it was acted on. */
    before: jsonb().$type<Before>(),
    decidedBy: uuid('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    /** Why it was declined, what was done, or why it could not be carried out. */
    reason: text(),
    /** Grows with each decision and undo, so that the job of an undone decision does nothing. */
    version: integer().notNull().default(0),
    settled: boolean().notNull().default(false),
    /** A worker is carrying the decision out until then; a dead worker's claim runs out. */
    claimedUntil: timestamp('claimed_until', { withTimezone: true }),
    /** Since when Microsoft 365 has kept it waiting. */
    delayedSince: timestamp('delayed_since', { withTimezone: true }),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    /** When the requester said that it is mended. */
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** Its clocks (`deadlines.ts`); null for what was made before there were any. */
    respondBy: timestamp('respond_by', { withTimezone: true }),
    solveBy: timestamp('solve_by', { withTimezone: true }),
    respondedAt: timestamp('responded_at', { withTimezone: true }),
    pausedAt: timestamp('paused_at', { withTimezone: true }),
    /** Its own words and the names in it, as stems, with and without diacritics; never what was said about it. */
    search: searchWords().notNull().default(sql`''`),
    /** The room as lists compare it. */
    roomKey: text('room_key').generatedAlwaysAs((): SQL => sql`nullif(lower(trim(fields->>'room')), '')`),
    /** 0 high, 1 normal, 2 low. */
    urgencyRank: smallint('urgency_rank').generatedAlwaysAs(
      (): SQL => sql`case fields->>'urgency' when 'high' then 0 when 'low' then 2 else 1 end`,
    ),
    /** When it last moved, for what is closed. */
    movedAt: timestamp('moved_at', { withTimezone: true }).generatedAlwaysAs(
      (): SQL => sql`coalesce(closed_at, decided_at, created_at)`,
    ),
    /** The end of its history (`core/hash-chain.ts`): how many lines, and the hash of the last. */
    historyPlace: integer('history_place').notNull().default(0),
    historyHash: text('history_hash').notNull().default(''),
  },
  // Each list is read in the order of an index and cut off after a page; see tests/bench/requests.ts.
  (table) => [
    index('requests_by_requester').on(table.requesterId, table.number),
    index('requests_by_status').on(table.status, table.number),
    index('requests_by_column').on(table.status, table.urgencyRank, table.number),
    index('requests_by_hands').on(table.decidedBy, table.number),
    index('requests_by_kind').on(table.kind, table.number),
    index('requests_by_room').on(table.roomKey, table.number),
    index('requests_by_urgency').on(table.urgencyRank, table.number),
    index('requests_by_move').on(table.movedAt, table.number),
    index('requests_by_time').on(table.createdAt),
    index('requests_open').on(table.number).where(isOpen),
    index('requests_open_urgent').on(table.urgencyRank, table.number).where(isOpen),
    index('requests_open_late').on(table.solveBy).where(isOpen),
    // Without a list of what is still to be sorted in: the embedded database has nobody who would empty it.
    index('requests_by_words').using('gin', table.search).with({ fastupdate: false }),
    index('requests_by_place').on(table.roomId, table.number),
    index('requests_by_account').on(table.accountId, table.number),
    index('requests_by_thing').on(table.assetId, table.number),
    index('requests_by_leader').on(table.mergedInto),
    index('requests_by_outage').on(table.outageId),
  ],
)

/** The approvals that a request needs, and who gave them. */
export const approvalSteps = pgTable(
  'approval_steps',
  {
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    place: integer().notNull(),
    stage: integer().notNull(),
    roles: text().array().$type<ApproverRole[]>().notNull(),
    /** Since when it is its turn. */
    openSince: timestamp('open_since', { withTimezone: true }),
    /** When those who are asked for it were reminded, and when the role above was asked too. */
    remindedAt: timestamp('reminded_at', { withTimezone: true }),
    climbedAt: timestamp('climbed_at', { withTimezone: true }),
    decidedBy: uuid('decided_by'),
    insteadOf: uuid('instead_of'),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    outcome: text().$type<'approved' | 'declined'>(),
    /** The request's version that the decision made: an older one can no longer be undone. */
    version: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.place] }),
    index('approval_steps_open').on(table.openSince).where(sql`outcome is null`),
  ],
)

/** The history of a request: one line for each thing that happened. Lines are never changed, and a chain shows it. */
export const requestEvents = pgTable(
  'request_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Null when Talka itself did it. */
    personId: uuid('person_id'),
    /** Who was away, and is spoken for by that person. */
    insteadOf: uuid('instead_of'),
    kind: text().$type<EventKind>().notNull(),
    /** A person's own words. */
    note: text(),
    /** What was sent with it. */
    files: jsonb().$type<string[]>().notNull().default([]),
    /** Talka's words about the result. */
    word: text(),
    params: jsonb().$type<WordParams>(),
    place: integer().notNull().default(0),
    previous: text().notNull().default(''),
    hash: text().notNull().default(''),
  },
  (table) => [index('request_events_by_request').on(table.requestId, table.id)],
)

/**
 * What the nightly check found of each history, by the number of its request: a request that is gone has only its number.
 * Nothing else is kept of it, so that a check never changes what it checks.
 */
export const historyChecks = pgTable(
  'history_checks',
  {
    number: integer().primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** The end of the history as it was checked. */
    place: integer().notNull(),
    hash: text().notNull(),
    /** The first line that is not as it was written, and how; null: it is whole. */
    brokenPlace: integer('broken_place'),
    brokenHow: text('broken_how').$type<ChainBreak['how']>(),
  },
  (table) => [
    index('history_checks_by_time').on(table.at),
    index('history_checks_broken').on(table.number).where(sql`broken_place is not null`),
  ],
)

/** Requests that have to do with each other; the lesser id stands first, so that each pair stands once. */
export const requestLinks = pgTable(
  'request_links',
  {
    oneId: uuid('one_id')
      .notNull()
      .references(() => requests.id),
    otherId: uuid('other_id')
      .notNull()
      .references(() => requests.id),
    by: uuid().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.oneId, table.otherId] }),
    index('request_links_by_other').on(table.otherId),
  ],
)

/** What the school has set about its desk; one row, and none while nothing was changed. */
export const deskSettings = pgTable('desk_settings', {
  id: integer().primaryKey(),
  settings: jsonb().$type<DeskSettings>().notNull(),
})

/** Requests that were given to the deputy for facilities; a request has one open at most. */
export const escalations = pgTable(
  'escalations',
  {
    id: uuid().primaryKey(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    toId: uuid('to_id').notNull(),
    /** Null: the clock, because it was late. */
    raisedBy: uuid('raised_by'),
    raisedAt: timestamp('raised_at', { withTimezone: true }).notNull(),
    reason: text(),
    lateSince: timestamp('late_since', { withTimezone: true }),
    /** In euro cents. */
    cost: integer(),
    proposal: text().$type<Proposal>(),
    takenAt: timestamp('taken_at', { withTimezone: true }),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    outcome: text().$type<EscalationOutcome>(),
    word: text(),
    /** Who took it over or gave it back, and when the specialists were told of it: not before it can no longer be undone. */
    judgedBy: uuid('judged_by'),
    toldAt: timestamp('told_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('escalations_open').on(table.requestId).where(sql`closed_at is null`),
    index('escalations_by_request').on(table.requestId, table.raisedAt),
  ],
)

/** The school's terms: one row, or none while everything is as usual. */
export const deadlineSettings = pgTable('deadline_settings', {
  id: integer().primaryKey(),
  terms: jsonb().$type<Partial<DeadlineTerms>>().notNull(),
})
