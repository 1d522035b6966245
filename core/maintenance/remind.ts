import { z } from 'zod'
import { peopleWithRole } from '../people/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { job } from '../use-case.ts'
import { reminderDay } from './rules.ts'
import { changeDuty, toRemind } from './store.ts'

/** Holidays are at most so long: a duty due in them is reminded of before. */
const lookAheadDays = 30

/** Each working morning tells the specialists what is due, once for each due day, all of it in one message. */
export const remind = job('maintenance/remind', {
  input: z.object({}),
  every: '0 8 * * 1-5',
  async run({ clock, transact }) {
    const today = dayOf(clock.now())
    await transact(async ({ db, tell }) => {
      const near = await toRemind(db, String(today.add({ days: lookAheadDays })))
      const time = await readSchoolTime(db)
      const due = near.filter(({ nextDue }) => reminderDay(nextDue, time) <= String(today))
      if (due.length === 0) return
      const specialists = await peopleWithRole(db, 'itSpecialist')
      const params = {
        n: due.length,
        list: due
          .map(({ title }) => title)
          .join(', ')
          .slice(0, 300),
      }
      for (const { id } of specialists)
        await tell({ personId: id, word: 'maintenance/told.due', params, link: '/maintenance' })
      for (const { id, nextDue } of due) await changeDuty(db, id, { remindedFor: nextDue })
    })
  },
})
