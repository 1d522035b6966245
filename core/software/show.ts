import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { isEnding } from './rules.ts'
import { licenceInput } from './schema.ts'
import { licenceById, seatsOf } from './store.ts'

/** Shows one program with who and which machines hold its seats. */
export const show = query('software/show', {
  input: licenceInput,
  async run({ db, now }, { id }) {
    const found = await licenceById(db, id)
    if (!found) throw new Refusal('missing', 'common/refused.missing')
    const seats = await seatsOf(db, id)
    const names = await namesOf(
      db,
      seats.flatMap(({ personId }) => personId ?? []),
    )
    const { name, maker, endsOn, yearCents, supplier, note, stoppedAt } = found
    return {
      licence: { id, name, maker, seats: found.seats, endsOn, yearCents, supplier, note },
      isEnding: isEnding(endsOn, String(dayOf(now))),
      isStopped: stoppedAt !== null,
      seats: seats.map((seat) => ({
        ...{ id: seat.id, personId: seat.personId, assetId: seat.assetId },
        name: names.get(seat.personId ?? '') ?? seat.name,
        givenAt: seat.givenAt.toISOString(),
      })),
    }
  },
})
