import { command } from '../use-case.ts'
import { changeStock } from './change.ts'
import { putInInput } from './schema.ts'

/** Puts something into the stock: it was bought, or nobody needed it. */
export const putIn = command('stock/put-in', {
  input: putInInput,
  async run(context, { moveId, itemId, n, note }) {
    context.about(itemId, { n })
    return changeStock(context, itemId, { id: moveId, kind: 'in', note }, ({ quantity }) => quantity + n)
  },
})
