import { labelsOf } from '../bookings/clash.ts'
import { unfitOf } from '../bookings/ledger.ts'
import { bookingsOf } from '../bookings/store.ts'
import { mayDo } from '../people/roles.ts'
import { namesOf, peopleById } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { needsOf } from './apply.ts'
import { hasPart, mayChange, maySee } from './rules.ts'
import { eventInput } from './schema.ts'
import { eventById, seriesAhead } from './store.ts'

/** Shows an event with everything it needs and how each of that stands. */
export const show = query('events/show', {
  input: eventInput,
  async run({ db, person, now }, { id }) {
    const event = await eventById(db, id)
    if (!event || !maySee(event, person.id)) throw new Refusal('missing', 'common/refused.missing')
    const booked = await bookingsOf(db, [id])
    const needs = needsOf(event)
    const labels = await labelsOf(db, needs)
    const unfit = await unfitOf(db, needs)
    const people = await peopleById(db, [
      ...event.organiserIds,
      ...(event.technicianId ? [event.technicianId] : []),
    ])
    const named = (id: string) => {
      const one = people.find((person) => person.id === id)
      return one ? [{ id, name: one.name, signInName: one.signInName }] : []
    }
    const keeps = mayDo(person.roles, 'bookings/approve')
    const {
      organiserIds,
      technicianId,
      createdBy,
      startsAt,
      endsAt,
      cancelledAt,
      needs: _needs,
      ...shown
    } = event
    return {
      ...shown,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      isCancelled: cancelledAt !== null,
      createdBy: (await namesOf(db, [createdBy])).get(createdBy) ?? '',
      organisers: organiserIds.flatMap(named),
      technician: technicianId ? (named(technicianId)[0] ?? null) : null,
      needs: needs.map((need) => {
        const booking = booked.find(({ subjectId }) => subjectId === need.id)
        return {
          ...need,
          label: labels.get(need.id) ?? '',
          state: booking?.state ?? ('waiting' as const),
          reason: booking?.reason ?? '',
          /** A thing of it that cannot be used today. */
          unfit: unfit.get(need.id) ?? null,
        }
      }),
      series: event.seriesId ? await seriesAhead(db, event.seriesId, event.startsAt) : null,
      mayChange: mayChange(event, { personId: person.id, keeps, now }).ok,
      mayTick: hasPart(event, person.id) || keeps,
    }
  },
})
