import { z } from 'zod'
import { query } from '../use-case.ts'
import { readDeskSettings } from './follow-store.ts'

/** Shows what the school has set about its desk. */
export const showSettings = query('requests/show-settings', {
  input: z.object({}),
  run: ({ db }) => readDeskSettings(db),
})
