import { randomUUID } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import { rosterById } from '../rosters/store.ts'
import { command } from '../use-case.ts'
import { makePlan } from './make-plan.ts'
import { isPlanRunning, lockPlanning, writePlan } from './plan-store.ts'
import { planInput } from './schema.ts'

/** Asks for a plan of what a roster would change; a job reads the tenant and makes it. */
export const plan = command('directory/plan', {
  input: planInput,
  async run({ db, person, now, about, start }, { rosterId }) {
    await lockPlanning(db)
    const roster = await rosterById(db, rosterId)
    if (!roster) throw new Refusal('missing', 'common/refused.missing')
    if (await isPlanRunning(db)) throw new Refusal('conflict', 'directory/plan-running')
    const planId = randomUUID()
    about(planId, { rosterId })
    await writePlan(db, {
      id: planId,
      rosterId,
      rosterName: roster.name,
      schoolYear: roster.schoolYear,
      schoolIds: roster.document.schoolIds,
      status: 'reading',
      madeAt: now,
      madeBy: person.id,
    })
    await start(makePlan, { planId }, { key: planId })
    return { planId }
  },
})
