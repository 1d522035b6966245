import type { ResultOf } from '../../core/use-cases.ts'
import { id } from './tab-answers.ts'

export const eventToShow = id(7001)
/** A Monday; the week around it is full. */
const monday = '2026-11-23'
const at = (day: number, time: string) => `2026-11-${String(22 + day).padStart(2, '0')}T${time}:00.000Z`

type Listed = ResultOf<'events/list'>['events'][number]

const listed = (n: number, more: Partial<Listed>): Listed => ({
  id: id(7000 + n),
  version: 1,
  seriesId: null,
  kind: 'meeting',
  title: 'Metodinės tarybos posėdis',
  startsAt: at(1, '08:00'),
  endsAt: at(1, '09:30'),
  roomId: id(3003),
  place: '',
  isMine: false,
  isPrivate: false,
  lacks: false,
  mayChange: true,
  ...more,
})

/** A week with everything in it: events at the same time, private ones, a long one, one that lacks its room. */
export function calendar(few: number): ResultOf<'events/list'> {
  if (few === 0) return { holidays: [], events: [] }
  return {
    holidays: ['2026-11-28'],
    events: [
      listed(1, {
        ...{ kind: 'concert', title: 'Rudens šventės koncertas ir mokinių darbų paroda', roomId: id(3006) },
        ...{ startsAt: at(4, '15:00'), endsAt: at(4, '17:00'), isMine: true, lacks: true },
      }),
      listed(2, { seriesId: id(7900) }),
      listed(3, {
        kind: 'test',
        title: 'NMPP bandomasis testas',
        startsAt: at(2, '07:00'),
        endsAt: at(2, '08:45'),
      }),
      listed(4, {
        ...{ kind: null, title: null, isPrivate: true, mayChange: false },
        ...{ startsAt: at(2, '07:30'), endsAt: at(2, '08:30'), roomId: id(3004) },
      }),
      listed(5, {
        ...{
          kind: 'competition',
          title: 'Robotikos konkursas',
          roomId: null,
          place: 'Druskininkų kultūros centras',
        },
        ...{ startsAt: at(3, '06:00'), endsAt: at(5, '14:00') },
      }),
      listed(6, { kind: 'booking', title: 'Planšetės 5a', startsAt: at(1, '08:15'), endsAt: at(1, '09:00') }),
      listed(7, {
        kind: 'parentsEvening',
        title: 'Tėvų susirinkimas',
        startsAt: at(4, '15:30'),
        endsAt: at(4, '16:30'),
      }),
      listed(8, {
        kind: 'maintenance',
        title: 'Tinklo darbai',
        startsAt: at(4, '12:00'),
        endsAt: at(4, '13:00'),
      }),
      listed(9, { kind: 'other', title: 'Nuotraukos', startsAt: at(4, '07:00'), endsAt: at(4, '07:20') }),
    ],
  }
}

/** An event with all that one can have. */
export function eventShown(): ResultOf<'events/show'> {
  return {
    ...{ id: eventToShow, seriesId: id(7900), isApart: false, kind: 'concert', version: 3, isPrivate: false },
    title: 'Rudens šventės koncertas ir mokinių darbų paroda',
    repeat: { rhythm: 'monthWeekday', until: '2027-05-28', skipsHolidays: true },
    ...{ startsAt: at(4, '15:00'), endsAt: at(4, '17:00'), setupMinutes: 90, packDownMinutes: 60 },
    ...{ roomId: id(3006), place: '', contact: 'Rasa Jurgelevičienė, tel. 8 600 00000' },
    note: 'Scenoje reikia trijų kėdžių.\nSvečiai ateina pro šonines duris.',
    before: [
      { text: 'Garsas patikrintas', isDone: true },
      { text: 'Mikrofonų baterijos įkrautos', isDone: false },
    ],
    after: [{ text: 'Įranga grąžinta', isDone: false }],
    isCancelled: false,
    createdBy: 'Rasa Jurgelevičienė',
    organisers: [
      { id: id(1), name: 'Rasa Jurgelevičienė', signInName: 'rasa.jurgeleviciene@mokykla.example' },
    ],
    technician: { id: id(2), name: 'Rokas Vaitkevičius', signInName: 'rokas.vaitkevicius@mokykla.example' },
    needs: [
      { what: 'room', id: id(3006), count: 1, label: 'Aktų salė', state: 'held', reason: '', unfit: null },
      {
        ...{ what: 'set', id: id(7501), count: 1, label: 'Garso rinkinys A', state: 'asked', reason: '' },
        unfit: 'Kolonėlės JBL',
      },
      {
        what: 'pool',
        id: id(7502),
        count: 3,
        label: 'Mikrofonai',
        state: 'waiting',
        reason: '',
        unfit: null,
      },
    ],
    series: { n: 6, apart: 1 },
    mayChange: true,
    mayTick: true,
  }
}

const by = { title: 'Šokių repeticija', who: 'Mindaugas Žukas', from: at(4, '14:00'), until: at(4, '16:00') }

/** What is free, and who has the rest. */
export function whatIsFree(rooms: ResultOf<'places/list'>): ResultOf<'bookings/find-free'> {
  const offer = { group: 'Garsas', note: '', needsApproval: false }
  return {
    rooms: rooms.rooms.map(({ id: roomId, name, buildingId, building }, n) => ({
      ...{ id: roomId, label: name, buildingId, building, needsApproval: n === 5 },
      ...(n === 5
        ? { isFree: false, because: 'taken' as const, by }
        : { isFree: true, because: null, by: null }),
    })),
    offers: [
      {
        id: id(7501),
        kind: 'set',
        name: 'Garso rinkinys A',
        ...offer,
        left: null,
        isFree: false,
        because: 'taken',
        by,
      },
      {
        id: id(7502),
        kind: 'pool',
        name: 'Mikrofonai',
        ...offer,
        left: 3,
        isFree: true,
        because: null,
        by: null,
      },
    ],
    next: [at(4, '16:00')],
  }
}

/** What can be booked. */
export function offered(few: number): ResultOf<'bookings/offers'> {
  if (few === 0) return { offers: [], guardedRoomIds: [] }
  const thing = (n: number, name: string) => ({
    ...{ id: id(7600 + n), inventoryNo: `AV-${n}`, name, model: '', quantity: 1 },
    ...{ state: 'inStore' as const, isHandedOut: n === 2 },
  })
  return {
    offers: [
      {
        ...{ id: id(7501), kind: 'set', name: 'Garso rinkinys A', group: 'Garsas', needsApproval: true },
        note: 'Raktas pas budėtoją',
        things: [thing(1, 'Pultas'), thing(2, 'Kolonėlės JBL')],
      },
      {
        ...{
          id: id(7502),
          kind: 'pool',
          name: 'Mikrofonai',
          group: 'Garsas',
          needsApproval: false,
          note: '',
        },
        things: [thing(3, 'Mikrofonas'), thing(4, 'Mikrofonas')],
      },
    ],
    guardedRoomIds: [id(3006)],
  }
}

/** What waits for a decision, and for something to become free. */
export function waitingBookings(few: number): ResultOf<'bookings/waiting'> {
  if (few === 0) return { bookings: [] }
  const holding = { ...by, title: 'Rudens šventės koncertas' }
  const one = { eventId: eventToShow, what: 'room' as const, count: 1, holding, isOwn: false }
  return {
    bookings: [
      { ...one, id: id(7701), label: 'Aktų salė', state: 'asked' },
      { ...one, id: id(7702), label: 'Garso rinkinys A', what: 'set', state: 'asked', isOwn: true },
      { ...one, id: id(7703), label: 'Mikrofonai', what: 'pool', count: 3, state: 'waiting' },
    ],
  }
}

export const calendarDay = monday
