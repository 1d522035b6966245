import { z } from 'zod'
import { dayOf } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { starterDuties } from './starters.ts'
import { lockDuty, writeDuty } from './store.ts'

/** Adds the duties that most schools have, in the person's language; those that are there, also stopped, stay as they are. */
export const begin = command('maintenance/begin', {
  input: z.object({}),
  async run({ db, person, now, about }) {
    const today = dayOf(now)
    let added = 0
    for (const [place, { id, title, rhythm, checklist }] of starterDuties.entries()) {
      if (await lockDuty(db, id)) continue
      // Not all on one day: the first ones come sooner.
      const nextDue = String(today.add({ days: 7 + place * 3 }))
      await writeDuty(db, {
        id,
        title: title[person.language],
        place: '',
        rhythm,
        nextDue,
        checklist: checklist[person.language],
      })
      added++
    }
    about('starters', { added })
    return { added }
  },
})
