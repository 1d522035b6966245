import { formatMoment } from '../language.ts'
import { mayDo } from '../people/roles.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { refuseIfDecided } from './decided.ts'
import { changePlan, lockPlanning, planById } from './plan-store.ts'
import { mayDeclinePlan, planTitle } from './rules.ts'
import { declinePlanInput, type Said } from './schema.ts'

/** Says no to a plan that waits for people; whoever approved or asked for it is told. */
export const declinePlan = command('directory/decline-plan', {
  input: declinePlanInput,
  async run({ db, person, now, about, tell }, { planId, reason }) {
    await lockPlanning(db)
    const plan = await planById(db, planId)
    if (!plan) throw new Refusal('missing', 'common/refused.missing')
    await refuseIfDecided(db, plan, person)
    require(mayDeclinePlan(plan, mayDo(person.roles, 'directory/approve-plan')))
    const at = formatMoment(now)
    const problem: Said = reason
      ? { word: 'directory/declined.reason', params: { name: person.name, at, reason } }
      : { word: 'directory/declined', params: { name: person.name, at } }
    await changePlan(db, planId, { status: 'declined', problem })
    about(planId, { rosterId: plan.rosterId, hasReason: Boolean(reason) })
    const personId = plan.approvedBy ?? plan.madeBy
    if (personId !== person.id) {
      const params = { roster: planTitle(plan), why: problem }
      await tell({ personId, word: 'directory/told.declined', params, link: `/accounts/${planId}` })
    }
    return { planId }
  },
})
