import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { refuseIfDecided } from './decided.ts'
import { isPlanRunning, lockPlanning, planById } from './plan-store.ts'
import { releasePlan } from './release-plan.ts'
import { mayConfirmPlan, planTitle } from './rules.ts'
import { onePlanInput } from './schema.ts'

/** Confirms, as the second person, a plan that needs one (`needsSecondPerson`); a job then carries it out. */
export const confirmPlan = command('directory/confirm-plan', {
  input: onePlanInput,
  async run(context, { planId }) {
    const { db, person, about, tell } = context
    await lockPlanning(db)
    const plan = await planById(db, planId)
    if (!plan) throw new Refusal('missing', 'common/refused.missing')
    await refuseIfDecided(db, plan, person)
    require(mayConfirmPlan(plan, person.id, await isPlanRunning(db)))
    about(planId, { rosterId: plan.rosterId })
    await releasePlan(context, plan, { approvedBy: plan.approvedBy, confirmedBy: person.id })
    if (plan.approvedBy) {
      const params = { roster: planTitle(plan), name: person.name }
      const link = `/accounts/${planId}`
      await tell({ personId: plan.approvedBy, word: 'directory/told.confirmed', params, link })
    }
    return { planId }
  },
})
