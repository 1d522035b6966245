import { z } from 'zod'
import { askDeciders } from '../bookings/ask-deciders.ts'
import { settle } from '../bookings/settle.ts'
import { bookingsOf } from '../bookings/store.ts'
import type { JobTransaction } from '../context.ts'
import { formatMoment } from '../language.ts'
import { job } from '../use-case.ts'
import type { WordKey } from '../words.ts'
import type { SchoolEvent } from './schema.ts'
import { eventsById, takeDeed } from './store.ts'

/** Tells people of what was done with events, once it can no longer be undone, and sees who has waited for what was set free. */
export const tell = job('events/tell', {
  input: z.object({ deedId: z.guid() }),
  run: ({ transact }, { deedId }) =>
    transact(async (means) => {
      const deed = await takeDeed(means.db, deedId)
      if (!deed) return
      const before = new Map(deed.touched.map((one) => [one.id, one.before]))
      const now = await eventsById(
        means.db,
        deed.touched.map(({ id }) => id),
      )
      await tellPeople(means, deed.byId, now, before)
      const booked = await bookingsOf(means.db, [...before.keys()])
      const asked = booked.filter(({ state, askedAt }) => state === 'asked' && askedAt >= deed.at)
      // Of a series whoever decides hears once.
      const [first] = asked.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
      await askDeciders(means.db, means.tell, first ? [first] : [])
      if (deed.kind !== 'created') await means.start(settle, {}, { key: 'waiting-list' })
    }),
})

/** One message a person, about the first event that concerns them; how many more there are it says. */
async function tellPeople(
  { tell }: JobTransaction,
  byId: string,
  now: readonly SchoolEvent[],
  before: ReadonlyMap<string, SchoolEvent | null>,
): Promise<void> {
  const told = new Map<string, { word: WordKey; event: SchoolEvent; n: number }>()
  for (const event of now) {
    for (const personId of peopleOf(event, before.get(event.id) ?? null)) {
      const word = wordFor(personId, event, before.get(event.id) ?? null)
      if (!word || personId === byId) continue
      const there = told.get(personId)
      if (there) there.n++
      else told.set(personId, { word, event, n: 1 })
    }
  }
  for (const [personId, { word, event, n }] of told) {
    await tell({
      personId,
      word,
      params: {
        title: event.title,
        when: formatMoment(event.startsAt),
        more: n > 1 ? { word: 'events/more-times', params: { n: n - 1 } } : '',
      },
      link: `/calendar/${event.id}`,
    })
  }
}

const peopleOf = (event: SchoolEvent, before: SchoolEvent | null) =>
  new Set(
    [event, before ?? event].flatMap(({ organiserIds, technicianId }) => [
      ...organiserIds,
      ...(technicianId ? [technicianId] : []),
    ]),
  )

/** What somebody has to hear of a change; nothing where it does not concern them. */
function wordFor(personId: string, event: SchoolEvent, before: SchoolEvent | null): WordKey | null {
  const has = ({ organiserIds, technicianId }: SchoolEvent) =>
    organiserIds.includes(personId) || technicianId === personId
  if (event.cancelledAt) return before && !before.cancelledAt ? 'events/told.cancelled' : null
  if (!has(event)) return 'events/told.left-out'
  if (!before || !has(before))
    return event.technicianId === personId ? 'events/told.technician' : 'events/told.invited'
  const isMoved =
    before.startsAt.getTime() !== event.startsAt.getTime() ||
    before.endsAt.getTime() !== event.endsAt.getTime() ||
    before.roomId !== event.roomId ||
    before.place !== event.place
  return isMoved ? 'events/told.moved' : null
}
