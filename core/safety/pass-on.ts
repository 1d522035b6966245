import { z } from 'zod'
import { readSchoolTime } from '../school-time/store.ts'
import { job } from '../use-case.ts'
import { markPassedOn, overdue, putMember } from './letterbox-store.ts'
import { joining, nextFor, readersOf } from './readers.ts'
import { isUrgent, mayPassOn, passOnMinutes } from './rules.ts'

/**
 * Looks every few minutes for what was not done in time: its owner and members are told, and the next of those who
 * receive cases joins them. Again after an hour for what is most urgent, else once each working day.
 */
export const passOn = job('safety/pass-on', {
  input: z.object({}),
  every: '*/5 * * * *',
  async run({ db, keys, clock, transact, stillAlive }) {
    const now = clock.now()
    const time = await readSchoolTime(db)
    const due = await overdue(db, now, new Date(now.getTime() - passOnMinutes * 60_000))
    for (const { duty, number, level } of due) {
      if (!mayPassOn(level, duty, now, time)) continue
      await transact(async (means) => {
        if (!(await markPassedOn(means.db, duty, now))) return
        const of = { db: means.db, keys, now }
        const readers = await readersOf(of, duty.caseId)
        const next = ['followUp', 'rrt', 'measure'].includes(duty.kind)
          ? null
          : await nextFor(of, duty.caseId, readers)
        if (next) await putMember(means.db, joining(duty.caseId, next, now))
        for (const personId of next ? [...readers, next] : readers)
          await means.tell({
            personId,
            word: 'safety/told.overdue',
            params: { number },
            link: `/safety/${duty.caseId}`,
            urgent: isUrgent(level, duty.kind),
          })
        await means.record(duty.caseId, { duty: duty.kind })
      })
      await stillAlive()
    }
  },
})
