import { assetsById } from '../inventory/store.ts'
import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { readPicture } from './picture.ts'
import { costOf, mayDecide } from './rules.ts'
import { purchaseInput } from './schema.ts'
import { purchaseById } from './store.ts'

/** Shows one specification with what it replaces and what three years cost. */
export const show = query('purchases/show', {
  input: purchaseInput,
  async run({ db, person, now }, { id }) {
    const row = await purchaseById(db, id)
    if (!row) throw new Refusal('missing', 'common/refused.missing')
    const { number, title, state, lines, version, decision, assetIds } = row
    const people = [row.writtenBy, row.proposedBy, row.decidedBy, row.receivedBy].flatMap((one) => one ?? [])
    const names = await namesOf(db, people)
    const replaced = await assetsById(
      db,
      lines.flatMap(({ replaces }) => replaces),
    )
    const step = (by: string | null, at: Date | null) =>
      at && { by: names.get(by ?? '') ?? '', at: at.toISOString() }
    return {
      ...{ id, number, title, state, lines, version, decision, assetIds },
      written: step(row.writtenBy, row.writtenAt),
      proposed: step(row.proposedBy, row.proposedAt),
      decided: step(row.decidedBy, row.decidedAt),
      received: step(row.receivedBy, row.receivedAt),
      costCents: lines.reduce((sum, line) => sum + costOf(line), 0),
      replaced: [...replaced.values()].map(({ id, name, inventoryNo, boughtOn, valueCents }) => ({
        ...{ id, name, inventoryNo, boughtOn, valueCents },
      })),
      picture: await readPicture(db, lines, now),
      mayDecide: mayDecide(row, person.id).ok,
    }
  },
})
