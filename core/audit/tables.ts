import { bigserial, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Who did what, when: written in the same transaction as the deed. Rows are never changed. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Null when a job did it. */
    personId: uuid('person_id'),
    action: text().notNull(),
    outcome: text().notNull(),
    subject: text(),
    details: jsonb().$type<object>().notNull(),
  },
  (table) => [
    index('audit_by_subject').on(table.subject, table.id),
    index('audit_by_person').on(table.personId, table.id),
  ],
)
