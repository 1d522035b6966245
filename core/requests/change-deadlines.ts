import { command } from '../use-case.ts'
import { deadlineTerms } from './deadlines.ts'
import { keepTerms } from './deadlines-store.ts'

/** Changes within what time the school answers and solves requests: for those that come from now on. */
export const changeDeadlines = command('requests/change-deadlines', {
  input: deadlineTerms,
  async run({ db, about }, terms) {
    await keepTerms(db, terms)
    about('deadlines', { kinds: Object.keys(terms.kinds).length })
    return terms
  },
})
