import { command } from '../use-case.ts'
import { changeStock } from './change.ts'
import { countInput } from './schema.ts'

/** Counts something in stock anew; the difference stays in its history. */
export const count = command('stock/count', {
  input: countInput,
  async run(context, { moveId, itemId, quantity }) {
    context.about(itemId, { quantity })
    return changeStock(context, itemId, { id: moveId, kind: 'counted' }, () => quantity)
  },
})
