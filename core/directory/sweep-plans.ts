import { z } from 'zod'
import { job } from '../use-case.ts'
import { makePlan } from './make-plan.ts'
import { unfinishedPlans } from './plan-store.ts'
import { runPlan } from './run-plan.ts'

/** Takes up plans whose job was lost, or whose Microsoft 365 was away for longer than the queue tries. */
export const sweepPlans = job('directory/sweep-plans', {
  input: z.object({}),
  every: '*/10 * * * *',
  async run({ db, transact }) {
    for (const { id, approvedAt } of await unfinishedPlans(db)) {
      await transact(({ start }) => start(approvedAt ? runPlan : makePlan, { planId: id }, { key: id }))
    }
  },
})
