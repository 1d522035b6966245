import { customType, integer, pgTable, text } from 'drizzle-orm/pg-core'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** The data key in production, wrapped by the key vault: every instance takes the one that was written first. */
export const dataKeys = pgTable('data_keys', {
  /** Always 1: there is one data key. */
  id: integer().primaryKey(),
  /** The vault's key that wraps it, with its version, so that a newer version can come later. */
  wrappedBy: text('wrapped_by').notNull(),
  wrapped: bytes().notNull(),
})
