import { namesOf, peopleWithRole } from '../people/store.ts'
import { query } from '../use-case.ts'
import { roomsOfRequests } from './list-store.ts'
import { filtersInput } from './schema.ts'

/** Shows what lists of requests can be narrowed to beside what is always so: who may have one in hand, which rooms. */
export const filters = query('requests/filters', {
  input: filtersInput,
  async run({ db }, { requester }) {
    const names = await namesOf(db, requester ? [requester] : [])
    return {
      requester: names.get(requester ?? '') ?? null,
      hands: await peopleWithRole(db, 'itSpecialist'),
      rooms: await roomsOfRequests(db),
    }
  },
})
