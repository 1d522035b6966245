import { sql } from 'drizzle-orm'
import {
  bigserial,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Operation } from './operation.ts'
import type { QuotaName } from './pace.ts'
import type {
  ClassDifference,
  LikelyMatch,
  OnePerson,
  PlanCounts,
  PlanStatus,
  Policy,
  RunWish,
  Said,
  Seats,
} from './schema.ts'
import type { KnownChange, TenantFacts, TenantGroup, TenantUser } from './snapshot.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Whom of the rosters Talka has seen in the tenant: only these accounts are ever changed or blocked by a plan. */
export const accounts = pgTable('accounts', {
  /** The id in the roster, kept as `employeeId` in the directory. */
  sourceId: text('source_id').primaryKey(),
  objectId: uuid('object_id').notNull(),
  /** The school of the roster: another school's roster says nothing about this person. */
  schoolId: text('school_id').notNull(),
  /** Of the last roster that named the person. */
  schoolYear: integer('school_year'),
  /** When a plan was approved that found the person in no roster any more. */
  leftAt: moment('left_at'),
})

/** Every sign-in name that was ever given, so that a letter to a former pupil never reaches a new one. */
export const signInNames = pgTable('sign_in_names', {
  signInName: text('sign_in_name').primaryKey(),
  /** `person <source id>` or `request <id>`. */
  takenFor: text('taken_for').notNull(),
  takenAt: moment('taken_at').notNull(),
  /** Since when no account has it, not even a deleted one. */
  freedAt: moment('freed_at'),
})

/** How the school wants its accounts and groups: one row, or none while everything is as usual. */
export const policies = pgTable('policies', {
  id: integer().primaryKey(),
  policy: jsonb().$type<Partial<Policy>>().notNull(),
})

/** What a person said of a likely match: it is this account, or it is nobody. */
export const matches = pgTable('matches', {
  sourceId: text('source_id').primaryKey(),
  objectId: uuid('object_id'),
  decidedBy: uuid('decided_by').notNull(),
  decidedAt: moment('decided_at').notNull(),
})

/** Departures that a person explained, so that they do not stop a plan. */
export const explained = pgTable('explained', {
  sourceId: text('source_id').primaryKey(),
  explainedBy: uuid('explained_by').notNull(),
  explainedAt: moment('explained_at').notNull(),
})

/** Deviations from roster and policy that a person accepted, or made by blocking an account; plans leave them be. */
export const exceptions = pgTable('exceptions', {
  key: text().primaryKey(),
  is: text().notNull(),
  should: text().notNull(),
  acceptedBy: uuid('accepted_by').notNull(),
  acceptedAt: moment('accepted_at').notNull(),
})

/** What only a person can do in Teams, ticked off. */
export const manualSteps = pgTable('manual_steps', {
  step: text().primaryKey(),
  doneBy: uuid('done_by').notNull(),
  doneAt: moment('done_at').notNull(),
})

/** The accounts of the tenant as they were last read. */
export const tenantUsers = pgTable('tenant_users', {
  id: uuid().primaryKey(),
  user: jsonb().$type<TenantUser>().notNull(),
})

/** The groups of the tenant as they were last read, with members and owners. */
export const tenantGroups = pgTable('tenant_groups', {
  id: uuid().primaryKey(),
  group: jsonb().$type<TenantGroup>().notNull(),
})

/** Up to where the tenant was read: one row. */
export const tenantReadings = pgTable('tenant_readings', {
  id: integer().primaryKey(),
  /** Counts the readings, so that two at once do not mix. */
  version: integer().notNull(),
  readAt: moment('read_at').notNull(),
  /** When everything was read, not only what changed. */
  wholeAt: moment('whole_at').notNull(),
  /** Where the next reading of changes goes on; valid for seven days. */
  usersLink: text('users_link').notNull(),
  groupsLink: text('groups_link').notNull(),
  /** The properties that the links track. */
  tracked: text().notNull(),
  facts: jsonb().$type<TenantFacts>().notNull(),
})

/** The group of each class, which stays with its pupils from year to year. */
export const classGroups = pgTable('class_groups', {
  /** Also the group's mail nickname. */
  key: text().primaryKey(),
  objectId: uuid('object_id').notNull(),
  schoolId: text('school_id').notNull(),
  /** What the class is called now, such as "5a". */
  className: text('class_name').notNull(),
  /** Of a class that is no more: whether its team still has to go into its archive, or is there. */
  closing: text().$type<'due' | 'done'>(),
})

/** Plans: what would change in the tenant, and what became of it. */
export const plans = pgTable(
  'plans',
  {
    id: uuid().primaryKey(),
    /** What the plan was made from; rosters are never deleted or changed. */
    rosterId: uuid('roster_id').notNull(),
    rosterName: text('roster_name').notNull(),
    schoolYear: integer('school_year'),
    schoolIds: jsonb('school_ids').$type<string[]>().notNull(),
    status: text().$type<PlanStatus>().notNull(),
    madeAt: moment('made_at').notNull(),
    madeBy: uuid('made_by').notNull(),
    /** Who approved first, and since when the plan waits for somebody else, if it needs a second person. */
    approvedBy: uuid('approved_by'),
    confirmingSince: moment('confirming_since'),
    confirmedBy: uuid('confirmed_by'),
    /** When everybody who must agree had agreed: from here on it may run. */
    approvedAt: moment('approved_at'),
    startedAt: moment('started_at'),
    /** Since when it runs without a break, and how many operations had ended then: its speed is reckoned from here. */
    runningSince: moment('running_since'),
    endedBefore: integer('ended_before').notNull().default(0),
    /** What somebody wants of the run and it has not come to yet; by whom and when stay while it is paused or stopped. */
    wish: text().$type<RunWish>(),
    wishedBy: uuid('wished_by'),
    wishedAt: moment('wished_at'),
    finishedAt: moment('finished_at'),
    counts: jsonb().$type<PlanCounts>(),
    risks: jsonb().$type<Said[]>().notNull().default([]),
    seats: jsonb().$type<Seats[]>().notNull().default([]),
    differences: jsonb().$type<ClassDifference[]>().notNull().default([]),
    /** People who may have an account already, for a person to decide on. */
    matches: jsonb().$type<LikelyMatch[]>().notNull().default([]),
    /** The people of earlier rosters whom this one does not name; of an undo, those whose accounts the plan had made. */
    leavers: jsonb().$type<string[]>().notNull().default([]),
    /** A plan that the clock asks for only deletes what is due; one of a roster does everything. */
    scope: text().$type<'everything' | 'deletions'>().notNull().default('everything'),
    /** The plan that this one takes back. */
    undoes: uuid(),
    /** It is taken back for this one person only. */
    undoesOnly: jsonb('undoes_only').$type<OnePerson>(),
    /** The plan that took this one back. */
    undoneBy: uuid('undone_by'),
    /** What Talka remembers differently because of this plan. */
    knownChanges: jsonb('known_changes').$type<KnownChange[]>().notNull().default([]),
    problem: jsonb().$type<Said>(),
  },
  (table) => [index('plans_by_time').on(table.madeAt)],
)

/** One row for each write that a plan sends to Graph. */
export const planOperations = pgTable(
  'plan_operations',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id),
    /** Operations of a phase need only those of the phases before it. */
    phase: integer().notNull(),
    operation: jsonb().$type<Operation>().notNull(),
    /** `sent`: on its way, or in the hands of a worker that died. */
    status: text().$type<'planned' | 'sent' | 'done' | 'failed'>().notNull().default('planned'),
    /** How often it came to nothing without having failed; being throttled does not count. */
    attempts: integer().notNull().default(0),
    /** An earlier try may have been carried out although no answer came: it is looked up before it is sent again. */
    inDoubt: boolean('in_doubt').notNull().default(false),
    /** When it may be tried again. */
    notBefore: moment('not_before'),
    /** The worker in whose hands it is, and until when that one counts as living. */
    worker: uuid(),
    claimedUntil: moment('claimed_until'),
    problem: jsonb().$type<Said>(),
  },
  (table) => [
    index('plan_operations_by_plan').on(table.planId, table.status),
    index('plan_operations_open')
      .on(table.planId, table.phase, table.id)
      .where(sql`${table.status} in ('planned', 'sent')`),
  ],
)

/** What is left of each of Graph's quotas, shared by all workers. */
export const quotaLevels = pgTable('quota_levels', {
  quota: text().$type<QuotaName>().primaryKey(),
  level: doublePrecision().notNull(),
  at: moment('at').notNull(),
})
