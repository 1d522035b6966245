import { command } from '../use-case.ts'
import { settings } from './schema.ts'
import { writeSettings } from './store.ts'

/** Changes how long things of a category are expected to serve. */
export const changeSettings = command('purchases/change-settings', {
  input: settings,
  async run({ db, about }, changed) {
    about('lives', { categories: changed.lives.length, otherYears: changed.otherYears })
    await writeSettings(db, changed)
    return changed
  },
})
