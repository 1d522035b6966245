import { z } from 'zod'
import { query } from '../use-case.ts'
import { listRooms } from './store.ts'

/** Shows the school's rooms, by building, floor and name. */
export const list = query('places/list', {
  input: z.object({}),
  run: async ({ db }) => ({ rooms: await listRooms(db) }),
})
