import { z } from 'zod'
import { dayOf, isWorkingDay } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { job } from '../use-case.ts'
import { dueBetween } from './letterbox-store.ts'
import { readersOf } from './readers.ts'
import { isDueSoon, lastDayOf } from './rules.ts'

/** Further ahead than any row of free days before a working one. */
const aheadMs = 30 * 24 * 3600_000

/**
 * Reminds, on the morning of the working day before, of measures and of asking a child how it is: whoever carries it out,
 * else whoever answers for the case. Once, and in words that say nothing of it.
 */
export const remindDue = job('safety/remind-due', {
  input: z.object({}),
  every: '5 8 * * *',
  async run({ db, keys, clock, transact }) {
    const now = clock.now()
    const time = await readSchoolTime(db)
    if (!isWorkingDay(dayOf(now), time)) return
    const until = new Date(now.getTime() + aheadMs)
    for (const { duty, number } of await dueBetween(db, ['measure', 'followUp'], now, until)) {
      if (!isDueSoon(duty.dueAt, now, time)) continue
      await transact(async (means) => {
        const readers = await readersOf({ db: means.db, keys, now }, duty.caseId)
        const personId = readers.find((one) => one === duty.responsibleId) ?? readers[0]
        if (!personId) return
        await means.tell({
          personId,
          word: 'safety/told.soon',
          params: { number, day: lastDayOf(duty.dueAt) },
          link: `/safety/${duty.caseId}`,
          event: `due ${duty.id}`,
        })
      })
    }
  },
})
