import { z } from 'zod'
import { peopleWithRole } from '../people/store.ts'
import { query } from '../use-case.ts'
import { roomsOfRequests } from './list-store.ts'

/** Shows what lists of requests can be narrowed to beside what is always so: who may have one in hand, which rooms. */
export const filters = query('requests/filters', {
  input: z.object({}),
  async run({ db }) {
    return { hands: await peopleWithRole(db, 'itSpecialist'), rooms: await roomsOfRequests(db) }
  },
})
