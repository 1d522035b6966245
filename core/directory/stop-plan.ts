import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { changePlan, planForUpdate } from './plan-store.ts'
import { mayStopPlan } from './rules.ts'
import { runPlan } from './run-plan.ts'
import { onePlanInput } from './schema.ts'

/** Stops a run for good: what is done stays, what has not begun is never done. */
export const stopPlan = command('directory/stop-plan', {
  input: onePlanInput,
  async run({ db, person, now, about, start }, { planId }) {
    const plan = await planForUpdate(db, planId)
    if (!plan) throw new Refusal('missing', 'common/refused.missing')
    require(mayStopPlan(plan))
    about(planId)
    await changePlan(db, planId, { wish: 'stop', wishedBy: person.id, wishedAt: now })
    await start(runPlan, { planId }, { key: planId })
    return { planId }
  },
})
