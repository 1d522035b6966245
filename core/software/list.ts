import { z } from 'zod'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { isEnding } from './rules.ts'
import { listLicences, takenSeats } from './store.ts'

/** Shows the school's programs with their seats, by name. */
export const list = query('software/list', {
  input: z.object({}),
  async run({ db, now }) {
    const taken = await takenSeats(db)
    const today = String(dayOf(now))
    const licences = await listLicences(db)
    return {
      licences: licences.map(({ id, name, maker, seats, endsOn, yearCents }) => ({
        ...{ id, name, maker, seats, endsOn, yearCents },
        taken: taken.get(id) ?? 0,
        isEnding: isEnding(endsOn, today),
      })),
    }
  },
})
