import { Refusal } from '../refusal.ts'
import { requestByNumber } from '../requests/store.ts'
import { command } from '../use-case.ts'
import { changeStock } from './change.ts'
import { takeOutInput } from './schema.ts'

/** Takes something out of the stock: to whom or where, and for which request, where somebody says it. */
export const takeOut = command('stock/take-out', {
  input: takeOutInput,
  async run(context, { moveId, itemId, n, to, requestNumber }) {
    const request = requestNumber === null ? undefined : await requestByNumber(context.db, requestNumber)
    if (requestNumber !== null && !request)
      throw new Refusal('invalid', 'stock/refused.no-request', { number: requestNumber }, [
        { field: 'requestNumber', word: 'stock/refused.no-request', params: { number: requestNumber } },
      ])
    context.about(itemId, { n })
    const change = { id: moveId, kind: 'out', to, requestId: request?.id ?? null, requestNumber } as const
    return changeStock(context, itemId, change, ({ quantity }) => quantity - n)
  },
})
