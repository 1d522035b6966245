import { z } from 'zod'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { manualSteps } from './manual-steps.ts'
import { readPolicy } from './policy-store.ts'
import { everybodyGroups, readTicks } from './step-store.ts'

/** Lists what only an administrator can do in Teams, with the commands for this school and who has done them. */
export const listSteps = query('directory/list-steps', {
  input: z.object({}),
  async run({ db }) {
    const { connect, hint, steps } = manualSteps(await everybodyGroups(db), await readPolicy(db))
    const ticks = new Map((await readTicks(db)).map((tick) => [tick.step, tick]))
    const names = await namesOf(
      db,
      [...ticks.values()].map(({ doneBy }) => doneBy),
    )
    return {
      connect,
      hint,
      steps: steps.map((step) => {
        const tick = ticks.get(step.id)
        return {
          ...step,
          doneAt: tick?.doneAt.toISOString() ?? null,
          doneBy: tick ? (names.get(tick.doneBy) ?? '') : null,
        }
      }),
    }
  },
})
