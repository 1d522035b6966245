import { z } from 'zod'
import { query } from '../use-case.ts'
import { readSchoolTime } from './store.ts'

/** Shows when the school works. */
export const show = query('school-time/show', {
  input: z.object({}),
  run: ({ db }) => readSchoolTime(db),
})
