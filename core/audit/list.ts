import { query } from '../use-case.ts'
import { listAuditInput } from './schema.ts'
import { listAudit } from './store.ts'

const pageSize = 100

/** Shows the data protection officer and the admin who did what; the reading itself is written down too. */
export const list = query('audit/list', {
  input: listAuditInput,
  sensitive: true,
  async run({ db }, { beforeId }) {
    const entries = await listAudit(db, beforeId, pageSize)
    return { entries: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })) }
  },
})
