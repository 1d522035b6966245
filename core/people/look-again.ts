import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { readPerson } from './read-person.ts'
import { personById } from './store.ts'

/** Asks the directory again about somebody who uses a given role, so that whoever was blocked there is soon out. */
export const lookAgain = job('people/look-again', {
  input: z.object({ id: z.guid() }),
  async run({ db, graph, clock }, { id }) {
    if (!(await readPerson({ db, graph }, id, await personById(db, id), clock.now())))
      throw new Refusal('unavailable', 'common/refused.unavailable')
  },
})
