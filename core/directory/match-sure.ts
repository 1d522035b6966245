import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { keepMatches, readMatches } from './match-store.ts'
import { planById } from './plan-store.ts'
import { onePlanInput } from './schema.ts'

/**
 * Takes every sure match of a plan at once, those in which name and class or sign-in name agree and nothing else
 * fits; what somebody has decided already stays. For a school whose accounts were made by hand before Talka.
 */
export const matchSure = command('directory/match-sure', {
  input: onePlanInput,
  async run({ db, person, now, about }, { planId }) {
    const plan = await planById(db, planId)
    if (!plan) throw new Refusal('missing', 'common/refused.missing')
    const decided = await readMatches(db)
    const givenTo = new Map([...decided].map(([sourceId, objectId]) => [objectId, sourceId]))
    const sure = plan.matches.flatMap(({ sourceId, candidates }) => {
      const one = candidates.find(({ isSure }) => isSure)
      const owner = one && givenTo.get(one.objectId)
      if (!one || decided.has(sourceId) || (owner && owner !== one.employeeId)) return []
      return [{ sourceId, objectId: one.objectId, decidedBy: person.id, decidedAt: now }]
    })
    await keepMatches(db, sure)
    about(planId, { matches: sure.length })
    return { matched: sure.length }
  },
})
