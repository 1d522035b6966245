import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { forgetInput } from './schema.ts'
import { forgetView } from './store.ts'

/** Forgets a view that one has saved. */
export const forget = command('views/forget', {
  input: forgetInput,
  async run({ db, person, about }, { id }) {
    about(id)
    if (!(await forgetView(db, id, person.id))) throw new Refusal('missing', 'common/refused.missing')
    return { id }
  },
})
