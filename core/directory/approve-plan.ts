import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import {
  changePlan,
  isPlanRunning,
  lockPlanning,
  operationsOf,
  outdateOtherPlans,
  planById,
} from './plan-store.ts'
import { mayApprovePlan } from './rules.ts'
import { runPlan } from './run-plan.ts'
import { onePlanInput } from './schema.ts'
import { takeSignInNames } from './store.ts'

/**
 * Approves a plan, and a job carries it out. Refused when another plan runs, when the accounts have changed since
 * it was made, or when one of its new sign-in names was given away meanwhile.
 */
export const approvePlan = command('directory/approve-plan', {
  input: onePlanInput,
  async run({ db, person, now, about, start }, { planId }) {
    await lockPlanning(db)
    const plan = await planById(db, planId)
    if (!plan) throw new Refusal('missing', 'common/refused.missing')
    require(mayApprovePlan(plan, await isPlanRunning(db)))
    const names = (await operationsOf(db, planId)).flatMap(({ operation }) =>
      operation.kind === 'createUser'
        ? [
            {
              signInName: operation.user.userPrincipalName,
              takenFor: `person ${operation.person}`,
              takenAt: now,
            },
          ]
        : [],
    )
    const held = await takeSignInNames(db, names)
    if (held.size < names.length) throw new Refusal('conflict', 'directory/plan-outdated')
    await changePlan(db, planId, { status: 'running', approvedBy: person.id, approvedAt: now })
    await outdateOtherPlans(db, planId)
    about(planId, { rosterId: plan.rosterId })
    await start(runPlan, { planId }, { key: planId })
    return { planId }
  },
})
