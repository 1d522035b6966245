import { require } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { mayOpenYear } from './rules.ts'
import { openYearInput } from './schema.ts'
import { lastYear, writeYear } from './store.ts'

/** Begins a school year by hand, before the clock does. A year that was begun stays as it is. */
export const open = command('school-year/open', {
  input: openYearInput,
  async run({ db, person, now, about }, { year }) {
    require(mayOpenYear(year, dayOf(now), (await lastYear(db))?.year ?? null))
    const isNew = await writeYear(db, { year, openedAt: now, openedBy: person.id, toldAt: now })
    about(String(year), { isNew })
    return { year }
  },
})
