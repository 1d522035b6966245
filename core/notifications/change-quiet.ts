import { command } from '../use-case.ts'
import { quietHours } from './schema.ts'
import { keepQuietHours } from './store.ts'

/** Changes when people are left in peace; the same time twice means never. */
export const changeQuiet = command('notifications/change-quiet', {
  input: quietHours,
  async run({ db, about }, hours) {
    await keepQuietHours(db, hours)
    about('quiet', hours)
    return hours
  },
})
