import { query } from '../use-case.ts'
import { linesAtOnce, linesInput } from './schema.ts'
import { findSeen } from './seen.ts'
import { pageOfLines } from './store.ts'

/** A transaction that was under way when the last answer was read may be older than it. */
const overlapMs = 30_000

/** The expected things as a phone takes them with it, all or what changed since it last asked. */
export const lines = query('stocktakes/lines', {
  input: linesInput,
  async run({ db, person, now }, { id, since, after }) {
    const { state } = await findSeen(db, person, id)
    const from = since === undefined ? null : new Date(new Date(since).getTime() - overlapMs)
    const found = await pageOfLines(db, id, { since: from, after })
    return {
      state,
      asOf: now.toISOString(),
      next: found.length === linesAtOnce ? (found.at(-1)?.id ?? null) : null,
      lines: found.map(({ valueCents: _value, foundAt, ...line }) => ({
        ...line,
        foundAt: foundAt?.toISOString() ?? null,
      })),
    }
  },
})
