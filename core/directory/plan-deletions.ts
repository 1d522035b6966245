import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { peopleWithRole } from '../people/store.ts'
import { rosterById } from '../rosters/store.ts'
import { job } from '../use-case.ts'
import { makePlan } from './make-plan.ts'
import {
  dueLeavers,
  isPlanOpen,
  lastCarriedOut,
  lockPlanning,
  wereDeletionsStopped,
  writePlan,
} from './plan-store.ts'
import { readPolicy } from './policy-store.ts'

const dayMs = 24 * 3600 * 1000

/** Days for which the clock does not ask again for what a brake halted or a person declined. */
const restDays = 7

/**
 * Each morning looks whether the time of somebody who left is over, and then makes a plan that deletes those accounts
 * and nothing else. Like every plan it waits for the specialist, and then for a second person.
 */
export const planDeletions = job('directory/plan-deletions', {
  input: z.object({}),
  every: '30 6 * * 1-5',
  async run({ db, clock, transact }) {
    const { leavers } = await readPolicy(db)
    if (!leavers.delete) return
    const now = clock.now()
    const before = new Date(now.getTime() - leavers.keepDays * dayMs)
    if ((await dueLeavers(db, before)) === 0) return
    await transact(async ({ db, start }) => {
      await lockPlanning(db)
      const last = await lastCarriedOut(db)
      const roster = last && (await rosterById(db, last.rosterId))
      if (!last || !roster || (await isPlanOpen(db))) return
      if (await wereDeletionsStopped(db, new Date(now.getTime() - restDays * dayMs))) return
      const [specialist] = await peopleWithRole(db, 'itSpecialist')
      const planId = randomUUID()
      await writePlan(db, {
        id: planId,
        rosterId: roster.id,
        rosterName: roster.name,
        schoolYear: roster.schoolYear,
        schoolIds: roster.document.schoolIds,
        status: 'reading',
        scope: 'deletions',
        madeAt: now,
        madeBy: specialist?.id ?? last.madeBy,
      })
      await start(makePlan, { planId }, { key: planId })
    })
  },
})
