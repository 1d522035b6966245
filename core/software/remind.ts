import { z } from 'zod'
import { peopleWithRole } from '../people/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { job } from '../use-case.ts'
import { reminderDue } from './rules.ts'
import { changeLicence, listLicences, lockLicence } from './store.ts'

/** Each working morning tells the specialists which licences end: two months before, two weeks before, and on the day. */
export const remind = job('software/remind', {
  input: z.object({}),
  every: '0 8 * * 1-5',
  async run({ clock, transact }) {
    const today = String(dayOf(clock.now()))
    await transact(async ({ db, tell }) => {
      const specialists = await peopleWithRole(db, 'itSpecialist')
      for (const { id } of await listLicences(db)) {
        const licence = await lockLicence(db, id)
        const due = licence && reminderDue(licence, today)
        if (!licence || due === null || due === undefined) continue
        await changeLicence(db, id, { remindedDays: due })
        for (const { id: personId } of specialists)
          await tell({
            personId,
            word: 'software/told.ends',
            params: { name: licence.name, day: licence.endsOn ?? '' },
            link: `/software/${id}`,
          })
      }
    })
  },
})
