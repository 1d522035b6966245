import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { takeSeatInput } from './schema.ts'
import { endSeat, findHeld, seatById } from './store.ts'

/** Frees a seat for somebody else. */
export const takeSeat = command('software/take-seat', {
  input: takeSeatInput,
  async run({ db, person, now, about }, { seatId }) {
    const seat = await seatById(db, seatId)
    if (!seat) throw new Refusal('missing', 'common/refused.missing')
    await findHeld(db, seat.licenceId)
    about(seat.licenceId)
    if (!seat.takenAt) await endSeat(db, seatId, { takenAt: now, takenBy: person.id })
    return { id: seat.licenceId }
  },
})
