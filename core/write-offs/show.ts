import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { mayDecide, papersOf } from './rules.ts'
import { writeOffInput } from './schema.ts'
import { linesOf, writeOffById } from './store.ts'

/** Shows one write-off with its things and how far it is. */
export const show = query('write-offs/show', {
  input: writeOffInput,
  async run({ db, person }, { id }) {
    const row = await writeOffById(db, id)
    if (!row) throw new Refusal('missing', 'common/refused.missing')
    const names = await namesOf(
      db,
      [row.proposedBy, row.decidedBy, row.disposedBy].flatMap((one) => one ?? []),
    )
    const { number, reason, defects, state, decision, disposal, disposalNote } = row
    return {
      ...{ id, number, reason, defects, state, decision, disposal, disposalNote },
      proposedBy: names.get(row.proposedBy) ?? '',
      proposedAt: row.proposedAt.toISOString(),
      decidedBy: names.get(row.decidedBy ?? '') ?? '',
      decidedAt: row.decidedAt?.toISOString() ?? null,
      disposedBy: names.get(row.disposedBy ?? '') ?? '',
      disposedAt: row.disposedAt?.toISOString() ?? null,
      things: await linesOf(db, id),
      papers: papersOf(state),
      mayDecide: mayDecide(row, person.id).ok,
    }
  },
})
