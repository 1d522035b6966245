import { randomUUID } from 'node:crypto'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { makePlan } from './make-plan.ts'
import { isPlanRunning, lockPlanning, planById, writePlan } from './plan-store.ts'
import { mayUndoPlan } from './rules.ts'
import { undoPlanInput } from './schema.ts'

/**
 * Asks for a plan that takes a finished one back, whole or for one person. It is shown, approved, confirmed by a
 * second person where it blocks or deletes, and run like any other.
 */
export const undoPlan = command('directory/undo-plan', {
  input: undoPlanInput,
  async run({ db, person, now, about, start }, { planId: undoes, sourceId }) {
    await lockPlanning(db)
    const undone = await planById(db, undoes)
    if (!undone) throw new Refusal('missing', 'common/refused.missing')
    const undoneBy = undone.undoneBy ? await planById(db, undone.undoneBy) : undefined
    require(mayUndoPlan(undone, undoneBy?.status ?? null, await isPlanRunning(db)))
    const people = undone.differences.flatMap((one) => one.people)
    const one = people.find((other) => other.sourceId === sourceId)
    if (sourceId !== undefined && !one) throw new Refusal('missing', 'common/refused.missing')
    const planId = randomUUID()
    about(planId, { undoes, isForOne: one !== undefined })
    await writePlan(db, {
      id: planId,
      rosterId: undone.rosterId,
      rosterName: undone.rosterName,
      schoolYear: undone.schoolYear,
      schoolIds: undone.schoolIds,
      status: 'reading',
      undoes,
      undoesOnly: one ? { sourceId: one.sourceId, name: one.name } : null,
      madeAt: now,
      madeBy: person.id,
    })
    await start(makePlan, { planId }, { key: planId })
    return { planId }
  },
})
