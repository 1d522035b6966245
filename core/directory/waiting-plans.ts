import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { listPlans } from './plan-store.ts'
import { planTitle, planWaitsFor } from './rules.ts'

/** Shows the account plans that wait for this very person: for the first approval, or for the second one. */
export const waitingPlans = query('directory/waiting-plans', {
  input: z.object({}),
  async run({ db, person }) {
    const may = {
      approve: mayDo(person.roles, 'directory/approve-plan'),
      confirm: mayDo(person.roles, 'directory/confirm-plan'),
    }
    const seen = new Set<string>()
    const waiting = (await listPlans(db)).flatMap(({ plan }) => {
      const why = planWaitsFor(plan, person.id, may)
      // Of several plans of one roster the newest is the one to decide on.
      const subject = plan.undoes ?? `${plan.scope} ${plan.rosterId}`
      if (!why || seen.has(subject)) return []
      seen.add(subject)
      return [{ plan, why }]
    })
    const names = await namesOf(
      db,
      waiting.flatMap(({ plan }) => [plan.madeBy, plan.approvedBy ?? []].flat()),
    )
    return {
      plans: waiting.map(({ plan, why }) => ({
        id: plan.id,
        title: planTitle(plan),
        why,
        madeAt: plan.madeAt.toISOString(),
        madeBy: names.get(plan.madeBy) ?? '',
        approvedBy: plan.approvedBy ? (names.get(plan.approvedBy) ?? '') : null,
      })),
    }
  },
})
