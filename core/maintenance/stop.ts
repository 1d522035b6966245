import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { dutyInput } from './schema.ts'
import { changeDuty, lockDuty } from './store.ts'

/** Ends a duty; its log stays. Writing it again takes it up again. */
export const stop = command('maintenance/stop', {
  input: dutyInput,
  async run({ db, now, about }, { id }) {
    if (!(await lockDuty(db, id))) throw new Refusal('missing', 'common/refused.missing')
    about(id)
    await changeDuty(db, id, { stoppedAt: now })
    return { id }
  },
})
