import { roomLabel } from '../places/rules.ts'
import { listRooms } from '../places/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { holdingsOf, nextTimeFor } from './clash.ts'
import { readLedger } from './ledger.ts'
import { padded } from './rules.ts'
import { findFreeInput, type Need } from './schema.ts'
import { listOffers } from './store.ts'

/** Shows which rooms, sets and pools are free for a whole stretch of time, who has the others, and when they are free next. */
export const findFree = query('bookings/find-free', {
  input: findFreeInput,
  async run({ db, person }, { from, until, setupMinutes, packDownMinutes, exceptFor, next }) {
    const own = { from: Date.parse(from), until: Date.parse(until) }
    if (own.until <= own.from) throw new Refusal('invalid', 'common/refused.invalid')
    const span = padded(own, { setupMinutes, packDownMinutes })
    const [rooms, offers] = [await listRooms(db), await listOffers(db)]
    const needs: Need[] = [
      ...rooms.map(({ id }): Need => ({ what: 'room', id, count: 1 })),
      ...offers.map(({ id, kind }): Need => ({ what: kind, id, count: 1 })),
    ]
    const ledger = await readLedger(db, needs, span, exceptFor)
    const clashes = new Map(needs.map((need) => [need.id, ledger.clash({ need, span })]))
    const holdings = await holdingsOf(
      db,
      [...clashes.values()].flatMap((clash) => (clash && 'by' in clash && clash.by ? [clash.by] : [])),
      person,
    )
    const stands = (id: string) => {
      const clash = clashes.get(id) ?? null
      return {
        isFree: clash === null,
        because: clash?.because ?? null,
        by: clash && 'by' in clash && clash.by ? (holdings.get(clash.by.id) ?? null) : null,
      }
    }
    const later: (string | null)[] = []
    for (const need of next) {
      const time = await nextTimeFor(db, { need, own, span, exceptFor })
      later.push(time ? new Date(time.from).toISOString() : null)
    }
    return {
      rooms: rooms.map((room) => ({
        id: room.id,
        label: roomLabel(room, rooms),
        buildingId: room.buildingId,
        building: room.building,
        needsApproval: ledger.isGuarded({ what: 'room', id: room.id, count: 1 }),
        ...stands(room.id),
      })),
      offers: offers.map(({ id, kind, name, group, note, needsApproval }) => ({
        ...{ id, kind, name, group, note, needsApproval },
        left: kind === 'pool' ? Math.max(0, ledger.left(id, span)) : null,
        ...stands(id),
      })),
      /** For each of `next`: when it is free again. */
      next: later,
    }
  },
})
