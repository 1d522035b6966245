import { derivedId } from '../derived-id.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { changeStock, findHeld } from './change.ts'
import { mayUndo } from './rules.ts'
import { undoInput } from './schema.ts'
import { moveById, movesAfter } from './store.ts'

/** Takes a change of the stock back. What others took or brought meanwhile stays. */
export const undo = command('stock/undo', {
  input: undoInput,
  async run(context, { moveId }) {
    const move = await moveById(context.db, moveId)
    if (!move) throw new Refusal('missing', 'common/refused.missing')
    await findHeld(context, move.itemId)
    const later = await movesAfter(context.db, move)
    require(
      mayUndo({
        kind: move.kind,
        isUndone: later.some(({ undoes }) => undoes === moveId),
        isCountedSince: later.some(
          ({ kind, id }) => kind === 'counted' && !later.some(({ undoes }) => undoes === id),
        ),
        isLast: later.length === 0,
      }),
    )
    context.about(move.itemId, { change: -move.change })
    const change = { id: derivedId(`undo ${moveId}`), kind: 'undone', undoes: moveId } as const
    return changeStock(context, move.itemId, change, ({ quantity }) => quantity - move.change)
  },
})
