import { z } from 'zod'
import { query } from '../use-case.ts'
import { classesNow } from './known-class.ts'

/** The classes that a pupil may be moved to. */
export const listClasses = query('accounts/list-classes', {
  input: z.object({}),
  async run({ db }) {
    return { classes: await classesNow(db) }
  },
})
