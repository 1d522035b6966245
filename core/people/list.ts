import { z } from 'zod'
import { query } from '../use-case.ts'
import { peopleWithRoles } from './store.ts'

/** Shows who holds which given role. */
export const list = query('people/list', {
  input: z.object({}),
  async run({ db }) {
    return { people: await peopleWithRoles(db) }
  },
})
