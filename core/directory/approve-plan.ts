import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { refuseIfConfirming, refuseIfDecided } from './decided.ts'
import { changePlan, isPlanRunning, lockPlanning, planById } from './plan-store.ts'
import { releasePlan } from './release-plan.ts'
import { mayApprovePlan, needsSecondPerson, planTitle } from './rules.ts'
import { onePlanInput } from './schema.ts'
import { secondPeople } from './second-people.ts'

/**
 * Approves a plan, and a job carries it out; what needs a second person waits for one first. Refused
 * when another plan runs, when the accounts have changed since it was made, or when a brake stopped it.
 */
export const approvePlan = command('directory/approve-plan', {
  input: onePlanInput,
  async run(context, { planId }) {
    const { db, person, now, about, tell, school } = context
    await lockPlanning(db)
    const plan = await planById(db, planId)
    if (!plan) throw new Refusal('missing', 'common/refused.missing')
    await refuseIfDecided(db, plan, person)
    await refuseIfConfirming(db, plan, person.id)
    require(mayApprovePlan(plan, await isPlanRunning(db)))
    const isWaiting = needsSecondPerson(plan.counts)
    about(planId, { rosterId: plan.rosterId, waitsForSecond: isWaiting })
    if (!isWaiting) {
      await releasePlan(context, plan, { approvedBy: person.id, confirmedBy: null })
      return { planId, confirming: false }
    }
    const asked = await secondPeople(db, school, person.id)
    await changePlan(db, planId, { status: 'confirming', approvedBy: person.id, confirmingSince: now })
    for (const { id: personId } of asked) {
      const params = { roster: planTitle(plan), name: person.name }
      await tell({ personId, word: 'directory/told.confirming', params, link: `/accounts/${planId}` })
    }
    if (asked.length === 0) {
      const params = { roster: planTitle(plan) }
      await tell({
        personId: person.id,
        word: 'directory/told.nobody-confirms',
        params,
        link: `/accounts/${planId}`,
      })
    }
    return { planId, confirming: true }
  },
})
