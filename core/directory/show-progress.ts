import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { quotas } from './pace.ts'
import { readPlanHeads } from './plan-head.ts'
import { planById } from './plan-store.ts'
import { secondsLeft } from './rules.ts'
import { writesLeft } from './run-store.ts'
import { onePlanInput } from './schema.ts'

/** Shows how far a plan is, cheaply enough to ask each second. */
export const showProgress = query('directory/show-progress', {
  input: onePlanInput,
  async run({ db, now }, { planId }) {
    const [head] = await readPlanHeads(db, planId)
    const plan = await planById(db, planId)
    if (!head || !plan) throw new Refusal('missing', 'common/refused.missing')
    const { status, total, done, failed } = head
    const ended = done + failed
    const since = plan.runningSince && { at: plan.runningSince, done: ended - plan.endedBefore }
    const quota = { left: await writesLeft(db, now), perSecond: quotas.writes.perSecond }
    return {
      status,
      total,
      done,
      failed,
      startedAt: plan.startedAt?.toISOString() ?? null,
      wish: plan.wish,
      wishedBy: head.wishedBy,
      wishedAt: head.wishedAt,
      secondsLeft: status === 'running' ? secondsLeft(since, now, total - ended, quota) : null,
    }
  },
})
