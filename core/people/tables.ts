import { date, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '../language.ts'
import type { NoReach } from '../notifications/schema.ts'
import type { Role } from './roles.ts'

/** Everybody whom the directory knows; the id is the Entra object id. */
export const people = pgTable(
  'people',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    sortKey: text('sort_key').notNull(),
    /** Name and sign-in name without diacritics and case, for searching. */
    searchText: text('search_text').notNull(),
    signInName: text('sign_in_name').notNull(),
    /** What the directory says: pupil or staff; null gives no rights at all. */
    directoryRole: text('directory_role').$type<'pupil' | 'staff'>(),
    className: text('class_name'),
    language: text().$type<Language>(),
    /** How the bot reaches the person, as it last saw it. */
    conversation: jsonb(),
    /** Since when the bot is not let through to it, and why; the next word of the person ends it. */
    conversationLostAt: timestamp('conversation_lost_at', { withTimezone: true }),
    conversationLostBecause: text('conversation_lost_because').$type<NoReach>(),
    welcomedAt: timestamp('welcomed_at', { withTimezone: true }),
    readAt: timestamp('read_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('people_by_sign_in_name').on(table.signInName),
    index('people_by_sort_key').on(table.sortKey),
  ],
)

/** Roles that a person gave to a person. */
export const givenRoles = pgTable(
  'given_roles',
  {
    personId: uuid('person_id').notNull(),
    role: text().$type<Role>().notNull(),
    givenBy: uuid('given_by').notNull(),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.role] })],
)

/** When somebody is away, and who decides in their stead. */
export const absences = pgTable(
  'absences',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id').notNull(),
    /** Days in Vilnius, both of them away. */
    fromDay: date('from_day').notNull(),
    untilDay: date('until_day').notNull(),
    deputyId: uuid('deputy_id').notNull(),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [index('absences_by_days').on(table.untilDay, table.fromDay)],
)
