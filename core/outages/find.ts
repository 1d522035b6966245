import { roomNamed } from '../places/rules.ts'
import { listRooms } from '../places/store.ts'
import { mayJoin } from '../requests/rules.ts'
import { query } from '../use-case.ts'
import { fits } from './rules.ts'
import { findInput } from './schema.ts'
import { lastingOutages } from './store.ts'
import { viewOutages } from './view.ts'

/** Finds the outage that somebody is about to report once more; null when it is something else. */
export const find = query('outages/find', {
  input: findInput,
  async run({ db, person }, { text, room, kind }) {
    if (kind && !mayJoin(kind).ok) return { outage: null }
    const lasting = await lastingOutages(db)
    if (lasting.length === 0) return { outage: null }
    const rooms = await listRooms(db)
    const report = { text, room: (room && roomNamed(room, rooms)) || roomNamed(text, rooms) }
    const [best] = lasting
      .map((outage) => ({ outage, weight: fits(outage, report) }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight)
    const [outage = null] = best ? await viewOutages(db, [best.outage], person) : []
    return { outage }
  },
})
