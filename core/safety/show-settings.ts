import { z } from 'zod'
import { peopleWithRole } from '../people/store.ts'
import { query } from '../use-case.ts'
import { readSettings } from './letterbox-store.ts'

/** Shows how the school handles cases: whom to call, who receives them, terms with their sources, how long they are kept. */
export const showSettings = query('safety/show-settings', {
  input: z.object({}),
  async run({ db }) {
    return { settings: await readSettings(db), commission: await peopleWithRole(db, 'childWelfare') }
  },
})
