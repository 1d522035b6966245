import { z } from 'zod'
import { query } from '../use-case.ts'
import { readPlanHeads } from './plan-head.ts'

/** Shows the plans, newest first. */
export const listPlans = query('directory/list-plans', {
  input: z.object({}),
  run: async ({ db }) => ({ plans: await readPlanHeads(db) }),
})
