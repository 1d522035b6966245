import { command } from '../use-case.ts'
import { yearDates } from './schema.ts'
import { keepYearDates } from './store.ts'

/** Changes when the clock begins a school year and how often it reminds. */
export const changeDates = command('school-year/change-dates', {
  input: yearDates,
  async run({ db, about }, dates) {
    await keepYearDates(db, dates)
    about('dates', dates)
    return dates
  },
})
