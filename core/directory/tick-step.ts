import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { manualSteps } from './manual-steps.ts'
import { readPolicy } from './policy-store.ts'
import { tickStepInput } from './schema.ts'
import { everybodyGroups, forgetTick, keepTick } from './step-store.ts'

/** Says that a step which only an administrator can do was done, or was not after all. */
export const tickStep = command('directory/tick-step', {
  input: tickStepInput,
  async run({ db, person, now, about }, { step, done }) {
    const { steps } = manualSteps(await everybodyGroups(db), await readPolicy(db))
    if (!steps.some(({ id }) => id === step)) throw new Refusal('missing', 'common/refused.missing')
    about(step, { done })
    if (done) await keepTick(db, { step, doneBy: person.id, doneAt: now })
    else await forgetTick(db, step)
    return { step, done }
  },
})
