import { Temporal } from 'temporal-polyfill'
import { bookingsOf } from '../bookings/store.ts'
import { mayDo } from '../people/roles.ts'
import { listRooms } from '../places/store.ts'
import { Refusal } from '../refusal.ts'
import { isHoliday, momentOfDay } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { query } from '../use-case.ts'
import { hasPart, mayChange, maySee } from './rules.ts'
import { listInput, mostDays } from './schema.ts'
import { eventsIn } from './store.ts'

/** Shows what happens on some days: of private events of others only that a room is taken. */
export const list = query('events/list', {
  input: listInput,
  async run({ db, person, now }, { fromDay, untilDay, buildingId, roomId, kind, personId }) {
    const first = Temporal.PlainDate.from(fromDay)
    const count = first.until(Temporal.PlainDate.from(untilDay), { largestUnit: 'days' }).days + 1
    if (count < 1 || count > mostDays) throw new Refusal('invalid', 'common/refused.invalid')
    const ofBuilding = buildingId
      ? (await listRooms(db)).filter((room) => room.buildingId === buildingId).map(({ id }) => id)
      : undefined
    const roomIds = roomId ? [roomId] : ofBuilding
    const filter = {
      ...(roomIds ? { roomIds } : {}),
      ...(kind ? { kind } : {}),
      ...(personId ? { personId } : {}),
    }
    const found = await eventsIn(db, momentOfDay(fromDay), momentOfDay(untilDay, 1), filter)
    // Whoever asks for a kind or a person would learn them of what is private.
    const isNarrowed = kind !== undefined || personId !== undefined
    const shown = found.filter((event) => !isNarrowed || maySee(event, person.id))
    const booked = Map.groupBy(
      shown.length > 0
        ? await bookingsOf(
            db,
            shown.map(({ id }) => id),
          )
        : [],
      ({ eventId }) => eventId,
    )
    const time = await readSchoolTime(db)
    const days = Array.from({ length: count }, (_, at) => first.add({ days: at }))
    const keeps = mayDo(person.roles, 'bookings/approve')
    return {
      holidays: days.filter((day) => isHoliday(day, time)).map(String),
      events: shown.map((event) => {
        const isKnown = maySee(event, person.id)
        const states = (booked.get(event.id) ?? []).map(({ state }) => state)
        return {
          id: event.id,
          version: event.version,
          seriesId: event.seriesId,
          kind: isKnown ? event.kind : null,
          title: isKnown ? event.title : null,
          startsAt: event.startsAt.toISOString(),
          endsAt: event.endsAt.toISOString(),
          roomId: event.roomId,
          place: isKnown ? event.place : '',
          isMine: hasPart(event, person.id),
          isPrivate: event.isPrivate,
          /** Something it needs is not booked. */
          lacks: isKnown && states.some((state) => state !== 'held'),
          mayChange: isKnown && mayChange(event, { personId: person.id, keeps, now }).ok,
        }
      }),
    }
  },
})
