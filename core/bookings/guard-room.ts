import { roomById } from '../places/store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { guardRoomInput } from './schema.ts'
import { guardRoom as keepGuarded, lockOffers } from './store.ts'

/** Settles whether whoever books a room has to ask; what is booked stays booked. */
export const guardRoom = command('bookings/guard-room', {
  input: guardRoomInput,
  async run({ db, about }, { roomId, needsApproval }) {
    await lockOffers(db, true)
    if (!(await roomById(db, roomId))) throw new Refusal('missing', 'common/refused.missing')
    await keepGuarded(db, roomId, needsApproval)
    about(roomId, { needsApproval })
    return { roomId, needsApproval }
  },
})
