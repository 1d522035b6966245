import { z } from 'zod'
import { query } from '../use-case.ts'
import { isLow } from './rules.ts'
import { listItems } from './store.ts'

/** Shows what is kept in stock: what runs out first, the rest by name. */
export const list = query('stock/list', {
  input: z.object({}),
  async run({ db }) {
    const items = (await listItems(db)).map(({ id, name, unit, quantity, minimum, place }) => ({
      ...{ id, name, unit, quantity, minimum, place },
      isLow: isLow({ quantity, minimum }),
    }))
    return { items: items.toSorted((one, other) => Number(other.isLow) - Number(one.isLow)) }
  },
})
