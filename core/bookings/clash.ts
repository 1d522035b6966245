import type { Db, Person } from '../context.ts'
import { assetsById } from '../inventory/store.ts'
import { formatMoment } from '../language.ts'
import { namesOf } from '../people/store.ts'
import { roomLabel } from '../places/rules.ts'
import { listRooms, roomById } from '../places/store.ts'
import { Refusal, type WordParams } from '../refusal.ts'
import { dayOf, isHoliday, momentOf } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { type Clash, readLedger } from './ledger.ts'
import { nextFree, nextTo } from './rules.ts'
import type { Holding, Need, Span } from './schema.ts'
import { listOffers, type StoredBooking } from './store.ts'

/** So many days ahead the next free time is looked for. */
const daysAhead = 14
/** People book in these hours, or in those that they asked for. */
const [earliest, latest] = ['07:00', '21:00']

/** What somebody may know of a booking: of a private event only when it is, unless it is their own. */
export async function holdingsOf(
  db: Db,
  booked: readonly StoredBooking[],
  person: Person,
): Promise<Map<string, Holding>> {
  const names = await namesOf(
    db,
    booked.map(({ byId }) => byId),
  )
  return new Map(
    booked.map(({ id, byId, title, isPrivate, startsAt, endsAt }) => {
      const isKnown = !isPrivate || byId === person.id
      return [
        id,
        {
          title: isKnown ? title : null,
          who: isKnown ? (names.get(byId) ?? null) : null,
          from: startsAt.toISOString(),
          until: endsAt.toISOString(),
        },
      ]
    }),
  )
}

/** The names by which people know rooms and offers, by their ids. */
export async function labelsOf(
  db: Db,
  needs: readonly Pick<Need, 'what' | 'id'>[],
): Promise<Map<string, string>> {
  const idsOf = (isRoom: boolean) => [
    ...new Set(needs.filter(({ what }) => (what === 'room') === isRoom).map(({ id }) => id)),
  ]
  const offers = await listOffers(db, idsOf(false))
  const rooms = needs.some(({ what }) => what === 'room') ? await listRooms(db) : []
  const labels = new Map(offers.map(({ id, name }) => [id, name]))
  for (const id of idsOf(true)) {
    const room = rooms.find((one) => one.id === id) ?? (await roomById(db, id))
    if (room) labels.set(id, roomLabel(room, rooms))
  }
  return labels
}

/** When a need could be met next, for as long as an event lasts; null within two weeks. */
export async function nextTimeFor(
  db: Db,
  { need, own, span, exceptFor }: { need: Need; own: Span; span: Span; exceptFor?: string },
): Promise<Span | null> {
  const time = await readSchoolTime(db)
  const first = dayOf(new Date(own.from))
  const hours = [own.from, own.until].map((at) => formatMoment(new Date(at)).slice(11)) as [string, string]
  const isOneDay = first.equals(dayOf(new Date(own.until - 1)))
  const length = own.until - own.from
  const lead = own.from - span.from
  const tail = span.until - own.until
  const last = momentOf(first.add({ days: daysAhead }), '00:00').getTime()
  const ledger = await readLedger(db, [need], { from: span.from, until: last + length + tail }, exceptFor)
  const suits = (from: number) => {
    const [begins, ends] = [new Date(from), new Date(from + length)]
    const day = dayOf(begins)
    const [begin, end] = [formatMoment(begins).slice(11), formatMoment(ends).slice(11)]
    return (
      from < last &&
      !isHoliday(day, time) &&
      (!isOneDay ||
        (day.equals(dayOf(new Date(from + length - 1))) &&
          begin >= smaller(earliest, hours[0]) &&
          end <= greater(latest, hours[1])))
    )
  }
  const beginnings = [
    ...ledger.busy(need).map(({ until }) => until + lead),
    ...Array.from({ length: daysAhead }, (_, day) =>
      momentOf(first.add({ days: day + 1 }), hours[0]).getTime(),
    ),
  ]
  return nextFree(
    own,
    beginnings,
    ({ from, until }) =>
      suits(from) && !ledger.clash({ need, span: { from: from - lead, until: until + tail } }),
  )
}

/** Other rooms of the building, or other offers of the group, that are free: the nearest names first. */
async function insteadOf(db: Db, need: Need, span: Span): Promise<string[]> {
  const rooms = await listRooms(db)
  const room = rooms.find(({ id }) => id === need.id)
  const offers = await listOffers(db)
  const group = (await listOffers(db, [need.id]))[0]?.group ?? ''
  const others =
    need.what === 'room'
      ? nextTo(rooms, need.id).filter(({ buildingId }) => buildingId === room?.buildingId)
      : offers.filter((one) => one.id !== need.id && one.group === group)
  const needs = others.map(
    (one): Need => ({
      what: 'kind' in one ? one.kind : 'room',
      id: one.id,
      count: 'kind' in one && one.kind === 'pool' ? need.count : 1,
    }),
  )
  const ledger = await readLedger(db, needs, span)
  return others
    .filter((_, at) => !ledger.clash({ need: needs[at] as Need, span }))
    .slice(0, 3)
    .map((one) => ('kind' in one ? one.name : roomLabel(one, rooms)))
}

/** Says what cannot be booked, who has it as far as the reader may know, and what is free instead. */
export async function refuseClash(
  db: Db,
  { need, own, span, clash }: { need: Need; own: Span; span: Span; clash: Clash },
  person: Person,
): Promise<never> {
  const what = (await labelsOf(db, [need])).get(need.id) ?? ''
  if (clash.because === 'gone') throw new Refusal('conflict', 'bookings/refused.gone', { what })
  const next = await nextTimeFor(db, { need, own, span })
  const list = await insteadOf(db, need, span)
  const params: WordParams = {
    what,
    next: next ? { word: 'bookings/next-free', params: { when: formatMoment(new Date(next.from)) } } : '',
    instead: list.length > 0 ? { word: 'bookings/free-instead', params: { list: list.join(', ') } } : '',
  }
  if (clash.because === 'unfit') {
    const thing = (await assetsById(db, [clash.assetId])).get(clash.assetId)?.name ?? ''
    throw new Refusal('conflict', 'bookings/refused.unfit', { ...params, thing })
  }
  const by = clash.by && (await holdingsOf(db, [clash.by], person)).get(clash.by.id)
  const who: WordParams[string] = by
    ? { word: by.who ? 'bookings/held-by' : 'bookings/held', params: saidOf(by) }
    : ''
  throw clash.because === 'few'
    ? new Refusal('conflict', 'bookings/refused.few', { ...params, n: Math.max(0, clash.left), who })
    : new Refusal('conflict', 'bookings/refused.taken', { ...params, who })
}

/** A holding as it stands in a sentence; the day is said once where both ends are on it. */
function saidOf({ title, who, from, until }: Holding): WordParams {
  const [begin, end] = [formatMoment(from), formatMoment(until)]
  const when = begin.slice(0, 10) === end.slice(0, 10) ? `${begin}–${end.slice(11)}` : `${begin} – ${end}`
  return { title: title ?? '', who: who ?? '', when }
}

const smaller = (one: string, other: string) => (one < other ? one : other)
const greater = (one: string, other: string) => (one > other ? one : other)
