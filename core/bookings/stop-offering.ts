import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { stopOfferingInput } from './schema.ts'
import { bookingsAhead, lockOffers, offerById, removeOffer } from './store.ts'

/** Takes something off what can be booked. Refused while it is booked for times to come. */
export const stopOffering = command('bookings/stop-offering', {
  input: stopOfferingInput,
  async run({ db, now, about }, { id }) {
    await lockOffers(db, true)
    if (!(await offerById(db, id))) throw new Refusal('missing', 'common/refused.missing')
    if ((await bookingsAhead(db, id, now)).length > 0)
      throw new Refusal('conflict', 'bookings/refused.booked-ahead')
    await removeOffer(db, id, now)
    about(id)
    return { id }
  },
})
