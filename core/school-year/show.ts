import { z } from 'zod'
import { namesOf } from '../people/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { readYear } from './read-year.ts'
import { yearToPrepare } from './rules.ts'
import { lastYear, readYearDates } from './store.ts'

/** Shows where the school year stands: the one begun last, or the one that is to be prepared. */
export const show = query('school-year/show', {
  input: z.object({}),
  async run({ db, now }) {
    const opened = await lastYear(db)
    const toPrepare = yearToPrepare(dayOf(now))
    const found = await readYear(db, opened?.year ?? toPrepare, opened)
    const { roster, plan } = found
    const dates = await readYearDates(db)
    const beginsOn = `${toPrepare}-${dates.opensOn}`
    const names = await namesOf(
      db,
      [opened?.openedBy, roster?.importedBy].filter((id) => typeof id === 'string'),
    )
    return {
      year: found.year,
      name: found.name,
      steps: found.steps,
      openedAt: opened?.openedAt.toISOString() ?? null,
      /** Null: the clock, or nobody yet. */
      openedBy: opened?.openedBy ? (names.get(opened.openedBy) ?? '') : null,
      /** The year that can be begun by hand, if it has not been. */
      nextYear: !opened || toPrepare > opened.year ? toPrepare : null,
      dates,
      /** The day on which the clock will begin that year, as long as it is ahead. */
      beginsOn: beginsOn > dayOf(now).toString() ? beginsOn : null,
      roster: roster && {
        id: roster.id,
        name: roster.name,
        pupils: roster.pupils,
        staff: roster.staff,
        classes: roster.classes,
        importedAt: roster.importedAt.toISOString(),
        importedBy: names.get(roster.importedBy) ?? '',
      },
      planId: plan?.id ?? null,
      planStatus: plan?.status ?? null,
    }
  },
})
