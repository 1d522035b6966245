import { z } from 'zod'
import { query } from '../use-case.ts'
import { readTerms } from './deadlines-store.ts'

/** Shows within what time the school answers and solves requests. */
export const showDeadlines = query('requests/show-deadlines', {
  input: z.object({}),
  run: ({ db }) => readTerms(db),
})
