import { command } from '../use-case.ts'
import { writeDeskSettings } from './follow-store.ts'
import { deskSettings } from './schema.ts'

/** Changes what the school has set about its desk. */
export const changeSettings = command('requests/change-settings', {
  input: deskSettings,
  async run({ db, about }, settings) {
    about('desk', settings)
    await writeDeskSettings(db, settings)
    return settings
  },
})
