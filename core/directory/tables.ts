import { bigserial, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Operation } from './operation.ts'
import type { ClassDifference, PlanCounts, PlanStatus, Said, Seats } from './schema.ts'

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
})

/** Every sign-in name that was ever given, so that a letter to a former pupil never reaches a new one. */
export const signInNames = pgTable('sign_in_names', {
  signInName: text('sign_in_name').primaryKey(),
  /** `person <source id>` or `request <id>`. */
  takenFor: text('taken_for').notNull(),
  takenAt: moment('taken_at').notNull(),
})

/** The group of each class, which stays with its pupils from year to year. */
export const classGroups = pgTable('class_groups', {
  /** Also the group's mail nickname. */
  key: text().primaryKey(),
  objectId: uuid('object_id').notNull(),
  schoolId: text('school_id').notNull(),
  /** What the class is called now, such as "5a". */
  className: text('class_name').notNull(),
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
    approvedBy: uuid('approved_by'),
    approvedAt: moment('approved_at'),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    counts: jsonb().$type<PlanCounts>(),
    risks: jsonb().$type<Said[]>().notNull().default([]),
    seats: jsonb().$type<Seats[]>().notNull().default([]),
    differences: jsonb().$type<ClassDifference[]>().notNull().default([]),
    problem: jsonb().$type<Said>(),
    /** The worker that carries it out, and until when it counts as living. */
    worker: uuid(),
    workerUntil: moment('worker_until'),
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
    /** `sent`: on its way, or sent by a worker that died; it is looked up before it is sent again. */
    status: text().$type<'planned' | 'sent' | 'done' | 'failed'>().notNull().default('planned'),
    attempts: integer().notNull().default(0),
    problem: jsonb().$type<Said>(),
  },
  (table) => [index('plan_operations_by_plan').on(table.planId, table.status, table.phase, table.id)],
)
