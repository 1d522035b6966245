import { z } from 'zod'
import { dayOf } from '../school-time/rules.ts'
import { job } from '../use-case.ts'
import { closedCases, readSettings } from './letterbox-store.ts'
import { readersOf } from './readers.ts'
import { keptUntil } from './rules.ts'

/**
 * Reminds, each working morning, whoever answers for a closed case that its time will soon be over; once, and nothing is
 * deleted by it.
 */
export const remind = job('safety/remind', {
  input: z.object({}),
  every: '15 8 * * 1-5',
  async run({ db, keys, clock, transact }) {
    const settings = await readSettings(db)
    const soon = String(dayOf(clock.now()).add({ days: settings.retention.remindDays }))
    const today = String(dayOf(clock.now()))
    for (const { id, number, closedAt } of await closedCases(db)) {
      const until = keptUntil(closedAt, settings)
      if (until > soon || until < today) continue
      await transact(async (means) => {
        const [personId] = await readersOf({ db: means.db, keys, now: clock.now() }, id)
        if (!personId) return
        await means.tell({
          personId,
          word: 'safety/told.retention',
          params: { number, day: until },
          link: `/safety/${id}`,
          event: `retention ${id} ${until}`,
        })
      })
    }
  },
})
