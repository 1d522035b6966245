import { command } from '../use-case.ts'
import { schoolTime } from './schema.ts'
import { keepSchoolTime } from './store.ts'

/** Changes when the school works: every deadline and the quiet hours follow from then on. */
export const change = command('school-time/change', {
  input: schoolTime,
  async run({ db, about }, time) {
    await keepSchoolTime(db, time)
    about('time', { closedDays: time.closedDays.length })
    return time
  },
})
