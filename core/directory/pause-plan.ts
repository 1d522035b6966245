import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { changePlan, planForUpdate } from './plan-store.ts'
import { mayPausePlan } from './rules.ts'
import { runPlan } from './run-plan.ts'
import { onePlanInput } from './schema.ts'

/** Pauses a run: what is on its way ends and is written down, the rest waits for somebody to go on or stop. */
export const pausePlan = command('directory/pause-plan', {
  input: onePlanInput,
  async run({ db, person, now, about, start }, { planId }) {
    const plan = await planForUpdate(db, planId)
    if (!plan) throw new Refusal('missing', 'common/refused.missing')
    require(mayPausePlan(plan))
    about(planId)
    await changePlan(db, planId, { wish: 'pause', wishedBy: person.id, wishedAt: now })
    await start(runPlan, { planId }, { key: planId })
    return { planId }
  },
})
