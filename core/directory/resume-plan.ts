import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { changePlan, planForUpdate } from './plan-store.ts'
import { mayResumePlan } from './rules.ts'
import { runPlan } from './run-plan.ts'
import { onePlanInput } from './schema.ts'

/** Goes on with a paused run from where it was. */
export const resumePlan = command('directory/resume-plan', {
  input: onePlanInput,
  async run({ db, about, start }, { planId }) {
    const plan = await planForUpdate(db, planId)
    if (!plan) throw new Refusal('missing', 'common/refused.missing')
    require(mayResumePlan(plan))
    about(planId)
    await changePlan(db, planId, {
      ...(plan.status === 'paused' ? { status: 'running', runningSince: null } : {}),
      wish: null,
      wishedBy: null,
      wishedAt: null,
    })
    await start(runPlan, { planId }, { key: planId })
    return { planId }
  },
})
