import { z } from 'zod'
import { formatMoment } from '../language.ts'
import { peopleWithRole } from '../people/store.ts'
import { job } from '../use-case.ts'
import { isNearlyOver, readersOf } from './rules.ts'
import { changeSlips, openSlips } from './store.ts'

/** Tells the teachers, once, that slips are still not printed and soon gone; and the specialists, which classes' these are. */
export const remind = job('slips/remind', {
  input: z.object({}),
  every: '0 8 * * *',
  async run({ clock, transact }) {
    const now = clock.now()
    await transact(async ({ db, tell }) => {
      const due = (await openSlips(db)).filter((slips) => isNearlyOver(slips, now))
      due.sort((one, other) => one.place - other.place)
      for (const slips of due) {
        await changeSlips(db, slips.id, { remindedAt: now })
        const [until = ''] = formatMoment(slips.expiresAt).split(' ')
        const params = { slips: slips.label, until }
        for (const personId of readersOf(slips)) {
          await tell({ personId, word: 'slips/told.reminder', params, link: '/slips' })
        }
      }
      if (due.length === 0) return
      const list = due.map(({ label }) => String(label.params.name)).join(', ')
      for (const { id: personId } of await peopleWithRole(db, 'itSpecialist')) {
        await tell({
          personId,
          word: 'slips/told.unprinted',
          params: { list },
          link: '/slips',
        })
      }
    })
  },
})
