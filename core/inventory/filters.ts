import { z } from 'zod'
import { query } from '../use-case.ts'
import { nextNumber } from './rules.ts'
import { categoriesOf, lastNumbers } from './store.ts'

/** What lists can be narrowed to, and the number that a new thing would get. */
export const filters = query('inventory/filters', {
  input: z.object({}),
  run: async ({ db }) => ({ categories: await categoriesOf(db), nextNo: nextNumber(await lastNumbers(db)) }),
})
