import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Temporary passwords, sealed, for one person to look at once, or for a class's teacher to print once. */
export const secrets = pgTable(
  'secrets',
  {
    id: uuid().primaryKey(),
    forPersonId: uuid('for_person_id'),
    /** The class whose teacher it is for, by the key of its group; then it is for no one person. */
    classKey: text('class_key'),
    /** The set of login slips (`core/slips`) that it is printed with. */
    slipId: uuid('slip_id'),
    signInName: text('sign_in_name').notNull(),
    /** Null once it was shown or its time is over. */
    sealed: text(),
    /** Since when the account really has this password; before that it is shown to nobody. */
    readyAt: moment('ready_at'),
    expiresAt: moment('expires_at').notNull(),
    /** Until when the account can be opened with it; null for a password, which stays until it is changed. */
    usableUntil: moment('usable_until'),
    requestId: uuid('request_id'),
    planId: uuid('plan_id'),
    /** The renewal of a whole class's passwords (`core/slips`) that it belongs to. */
    renewalId: uuid('renewal_id'),
    sourceId: text('source_id'),
  },
  (table) => [
    uniqueIndex('secrets_by_request').on(table.requestId),
    uniqueIndex('secrets_by_plan').on(table.planId, table.sourceId),
    uniqueIndex('secrets_by_renewal').on(table.renewalId, table.sourceId),
    index('secrets_by_expiry').on(table.expiresAt),
    index('secrets_by_slip').on(table.slipId),
    check('secrets_for_somebody', sql`(for_person_id is null) <> (class_key is null)`),
  ],
)
