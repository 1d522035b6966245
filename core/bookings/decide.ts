import type { CommandContext } from '../context.ts'
import { formatMoment } from '../language.ts'
import { Refusal, require } from '../refusal.ts'
import { labelsOf } from './clash.ts'
import { mayDecide } from './rules.ts'
import { changeBooking, lockBooking, type StoredBooking } from './store.ts'

/** Decides on a booking that was asked for, once, and tells whoever asked. */
export async function decideOn(
  { db, person, about, tell }: CommandContext,
  id: string,
  decision: { state: 'held' | 'declined'; reason: string },
): Promise<StoredBooking> {
  const booking = await lockBooking(db, id)
  if (!booking) throw new Refusal('missing', 'common/refused.missing')
  require(mayDecide(booking, person.id))
  await changeBooking(db, id, { ...decision, decidedBy: person.id })
  about(id, { state: decision.state })
  await tell({
    personId: booking.byId,
    word: decision.state === 'held' ? 'bookings/told.approved' : 'bookings/told.declined',
    params: { ...(await saidOf(db, booking)), reason: decision.reason },
    link: `/calendar/${booking.eventId}`,
  })
  return booking
}

/** A booking as it stands in a sentence. */
export async function saidOf(
  db: CommandContext['db'],
  { what, subjectId, startsAt }: StoredBooking,
): Promise<{ what: string; when: string }> {
  const labels = await labelsOf(db, [{ what, id: subjectId }])
  return { what: labels.get(subjectId) ?? '', when: formatMoment(startsAt) }
}
