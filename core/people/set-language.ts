import { command } from '../use-case.ts'
import { setLanguageInput } from './schema.ts'
import { setLanguageOf } from './store.ts'

/** Changes the language in which Talka speaks to a person, in the chat and in the tab. */
export const setLanguage = command('people/set-language', {
  input: setLanguageInput,
  async run({ db, person, about }, { language }) {
    about(person.id, { language })
    await setLanguageOf(db, person.id, language)
    return { language }
  },
})
