import { command } from '../use-case.ts'
import { licenceInput } from './schema.ts'
import { changeLicence, findHeld } from './store.ts'

/** The school keeps a program no more: it leaves the list and the costs. Writing it again brings it back with its seats. */
export const stop = command('software/stop', {
  input: licenceInput,
  async run({ db, now, about }, { id }) {
    await findHeld(db, id)
    about(id)
    await changeLicence(db, id, { stoppedAt: now })
    return { id }
  },
})
