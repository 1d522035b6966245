import { z } from 'zod'
import { labelsOf } from '../bookings/clash.ts'
import { query } from '../use-case.ts'
import { nextOf } from './store.ts'

/** Shows somebody their own next events. */
export const mine = query('events/mine', {
  input: z.object({ limit: z.number().int().min(1).max(20).default(5) }),
  async run({ db, person, now }, { limit }) {
    const events = await nextOf(db, person.id, now, limit)
    const rooms = await labelsOf(
      db,
      events.flatMap(({ roomId }) => (roomId ? [{ what: 'room' as const, id: roomId }] : [])),
    )
    return {
      events: events.map(
        ({ id, kind, title, startsAt, endsAt, setupMinutes, packDownMinutes, roomId, place }) => ({
          ...{ id, kind, title, setupMinutes, packDownMinutes },
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          where: (roomId && rooms.get(roomId)) || place,
        }),
      ),
    }
  },
})
