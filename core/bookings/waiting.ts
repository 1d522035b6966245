import { z } from 'zod'
import { query } from '../use-case.ts'
import { holdingsOf, labelsOf } from './clash.ts'
import { undecided } from './store.ts'

/** Shows the bookings to come that somebody has to decide on, and those that wait for something to become free. */
export const waiting = query('bookings/waiting', {
  input: z.object({}),
  async run({ db, person, now }) {
    const rows = [...(await undecided(db, 'asked', now)), ...(await undecided(db, 'waiting', now))]
    const labels = await labelsOf(
      db,
      rows.map(({ what, subjectId }) => ({ what, id: subjectId })),
    )
    const holdings = await holdingsOf(db, rows, person)
    return {
      bookings: rows.map(({ id, eventId, subjectId, what, count, state, byId }) => ({
        ...{ id, eventId, what, count, state },
        label: labels.get(subjectId) ?? '',
        isOwn: byId === person.id,
        holding: holdings.get(id) ?? null,
      })),
    }
  },
})
