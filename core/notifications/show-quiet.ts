import { z } from 'zod'
import { query } from '../use-case.ts'
import { readQuietHours } from './store.ts'

/** Shows when people are left in peace. */
export const showQuiet = query('notifications/show-quiet', {
  input: z.object({}),
  run: ({ db }) => readQuietHours(db),
})
