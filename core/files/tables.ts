import { customType, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { FileType } from './schema.ts'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Files that people sent. They lie sealed in the storage; until a job has moved them there, here. */
export const files = pgTable(
  'files',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    type: text().$type<FileType>().notNull(),
    size: integer().notNull(),
    /** Of what is kept, as hexadecimal digits. */
    sha256: text().notNull(),
    keptBy: uuid('kept_by').notNull(),
    keptAt: moment('kept_at').notNull(),
    /** What it belongs to, such as `request <id>`; null: to nothing yet. */
    belongsTo: text('belongs_to'),
    /** Sealed; null once it is in the storage. */
    sealed: bytes(),
  },
  (table) => [index('files_by_owner').on(table.belongsTo), index('files_by_keeper').on(table.keptBy)],
)
