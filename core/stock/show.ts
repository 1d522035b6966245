import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { isLow } from './rules.ts'
import { itemInput } from './schema.ts'
import { itemById, movesOf } from './store.ts'

/** Shows one item of the stock with its history, the latest first. */
export const show = query('stock/show', {
  input: itemInput,
  async run({ db }, { id }) {
    const found = await itemById(db, id)
    if (!found) throw new Refusal('missing', 'common/refused.missing')
    const moves = await movesOf(db, id, 200)
    const names = await namesOf(
      db,
      moves.map(({ byId }) => byId),
    )
    const undone = new Set(moves.map(({ undoes }) => undoes))
    const { name, unit, quantity, minimum, place, priceCents, note, stoppedAt } = found
    return {
      item: { id, name, unit, quantity, minimum, place, priceCents, note },
      isLow: isLow(found),
      isStopped: stoppedAt !== null,
      moves: moves.map(({ id, at, byId, kind, change, after, to, requestId, requestNumber, note }) => ({
        ...{ id, kind, change, after, to, requestId, requestNumber, note },
        at: at.toISOString(),
        by: names.get(byId) ?? '',
        isUndone: undone.has(id),
      })),
    }
  },
})
