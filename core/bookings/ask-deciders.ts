import type { CommandContext, Db } from '../context.ts'
import { namesOf, peopleWithRole } from '../people/store.ts'
import { saidOf } from './decide.ts'
import type { StoredBooking } from './store.ts'

/** Tells whoever decides about bookings that somebody asks for one. */
export async function askDeciders(
  db: Db,
  tell: CommandContext['tell'],
  asked: readonly StoredBooking[],
): Promise<void> {
  if (asked.length === 0) return
  const deciders = new Set<string>()
  for (const role of ['itSpecialist', 'deputyFacilities'] as const)
    for (const { id } of await peopleWithRole(db, role)) deciders.add(id)
  const names = await namesOf(
    db,
    asked.map(({ byId }) => byId),
  )
  for (const booking of asked)
    for (const personId of deciders)
      await tell({
        personId,
        word: 'bookings/told.asked',
        params: { ...(await saidOf(db, booking)), who: names.get(booking.byId) ?? '' },
        link: '/calendar/waiting',
      })
}
