import { command } from '../use-case.ts'
import { keepSettings } from './letterbox-store.ts'
import { safetySettings } from './schema.ts'

/** Changes how the school handles cases. Terms of cases that run already stay as they are. */
export const changeSettings = command('safety/change-settings', {
  input: safetySettings,
  async run({ db, about }, settings) {
    await keepSettings(db, settings)
    about('settings')
    return {}
  },
})
