import { z } from 'zod'
import type { JobTransaction } from '../context.ts'
import { peopleWithRole } from '../people/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { job } from '../use-case.ts'
import { readYear } from './read-year.ts'
import { isReminderDue, isYearDone, yearOfTheClock } from './rules.ts'
import { lastYear, markTold, readYearDates, type StoredYear, writeYear } from './store.ts'

/**
 * Each August begins the school year and tells the specialist; reminds them until its roster is carried out. It asks
 * each hour, so that a Talka that was away at nine says it at ten, and says each thing once.
 */
export const remind = job('school-year/remind', {
  input: z.object({}),
  every: '0 9-16 * * *',
  async run({ db, clock, transact }) {
    const now = clock.now()
    const today = dayOf(now)
    const dates = await readYearDates(db)
    const year = yearOfTheClock(today, dates)
    if (year === null) return
    const last = await lastYear(db)
    const opened = last?.year === year ? last : undefined
    if (isYearDone((await readYear(db, year, opened)).steps)) return
    await transact(async (means) => {
      const fresh = { year, openedAt: now, openedBy: null, toldAt: null }
      const isNew = !opened && (await writeYear(means.db, fresh))
      if (isNew) await means.record(String(year), { opened: true })
      const stored = opened ?? fresh
      const toldOn = stored.toldAt && dayOf(stored.toldAt)
      if (!isReminderDue(today, toldOn, dates, await readSchoolTime(means.db))) return
      if (await markTold(means.db, stored, now)) await tellSpecialists(means, stored)
    })
  },
})

async function tellSpecialists({ db, tell }: JobTransaction, { year, toldAt }: StoredYear): Promise<void> {
  const specialists = await peopleWithRole(db, 'itSpecialist')
  // A school that has not given anybody the role yet has an admin at least.
  const asked = specialists.length > 0 ? specialists : await peopleWithRole(db, 'admin')
  const params = { year: `${year}–${year + 1}` }
  const word = toldAt === null ? 'school-year/told.open' : 'school-year/told.reminder'
  for (const { id } of asked) await tell({ personId: id, word, params, link: '/accounts/year' })
}
