import { z } from 'zod'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { nearnessOf } from './rules.ts'
import { lastDone, listDuties } from './store.ts'

/** Shows the duties that come round, the nearest first, with when each was done last. */
export const list = query('maintenance/list', {
  input: z.object({}),
  async run({ db, now }) {
    const [duties, done] = [await listDuties(db), await lastDone(db)]
    const today = dayOf(now)
    return {
      today: String(today),
      duties: duties.map(({ remindedFor: _reminded, stoppedAt: _stopped, ...duty }) => ({
        ...duty,
        nearness: nearnessOf(duty.nextDue, today),
        lastDone: done.get(duty.id)?.toISOString() ?? null,
      })),
    }
  },
})
