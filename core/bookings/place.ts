import { randomUUID } from 'node:crypto'
import type { Db, Person } from '../context.ts'
import { mayDo } from '../people/roles.ts'
import { refuseClash } from './clash.ts'
import { type Clash, type Ledger, readLedger, subjectsOf } from './ledger.ts'
import type { Need, Span } from './schema.ts'
import {
  bookingsOf,
  dropBookings,
  insertBookings,
  lockOffers,
  lockSubjects,
  type StoredBooking,
} from './store.ts'

/** What one event needs while it lasts, from set-up until pack-down. */
export interface EventNeeds {
  eventId: string
  title: string
  isPrivate: boolean
  byId: string
  /** When it begins and ends. */
  own: Span
  /** The same with set-up and pack-down. */
  span: Span
  needs: readonly Need[]
}

/**
 * Books what events need in place of what they had booked before: all of it, or nothing. What was booked already keeps its
 * decision where neither time nor number grew. What is taken goes onto the waiting list where `mayWait`, else it is
 * refused with who has it. Whoever decides about bookings need not ask. Call it once in a transaction: it holds everything
 * at once, in one order.
 */
export async function placeBookings(
  db: Db,
  events: readonly EventNeeds[],
  by: { person: Person; now: Date; mayWait: boolean },
): Promise<StoredBooking[]> {
  if (events.length === 0) return []
  const ids = events.map(({ eventId }) => eventId)
  await lockOffers(db)
  const needs = events.flatMap((event) => event.needs)
  await lockSubjects(db, await subjectsOf(db, needs))
  const before = await bookingsOf(db, ids)
  await dropBookings(db, ids)
  const ledger = await readLedger(db, needs, around(events.map(({ span }) => span)))
  const decides = mayDo(by.person.roles, 'bookings/approve')
  const placed: StoredBooking[] = []
  for (const event of events) {
    for (const need of event.needs) {
      const there = before.find((one) => one.eventId === event.eventId && one.subjectId === need.id)
      const clash = ledger.clash({ need, span: event.span })
      if (clash && !by.mayWait) await refuseClash(db, { need, ...event, clash }, by.person)
      const booking = bookingOf(
        event,
        need,
        there,
        by.now,
        stateOf(ledger, need, clash, isKept(there, event, need), decides),
      )
      if (!clash) ledger.note(booking)
      placed.push(booking)
    }
  }
  await insertBookings(
    db,
    placed.map((booking) => ({
      booking,
      takes:
        booking.state === 'waiting'
          ? []
          : ledger.takes({ what: booking.what, id: booking.subjectId, count: booking.count }),
    })),
  )
  return placed
}

function stateOf(
  ledger: Ledger,
  need: Need,
  clash: Clash | null,
  isDecided: boolean,
  decides: boolean,
): StoredBooking['state'] {
  if (clash) return 'waiting'
  return ledger.isGuarded(need) && !decides && !isDecided ? 'asked' : 'held'
}

/** Whether what was agreed to already covers what is wanted now. */
function isKept(there: StoredBooking | undefined, { span }: EventNeeds, need: Need): boolean {
  return (
    there?.state === 'held' &&
    there.count >= need.count &&
    there.startsAt.getTime() <= span.from &&
    there.endsAt.getTime() >= span.until
  )
}

function bookingOf(
  { eventId, title, isPrivate, byId, span }: EventNeeds,
  need: Need,
  there: StoredBooking | undefined,
  now: Date,
  state: StoredBooking['state'],
): StoredBooking {
  return {
    id: there?.id ?? randomUUID(),
    eventId,
    what: need.what,
    subjectId: need.id,
    count: need.count,
    startsAt: new Date(span.from),
    endsAt: new Date(span.until),
    state,
    title,
    isPrivate,
    byId,
    askedAt: there?.state === state ? there.askedAt : now,
    decidedBy: state === 'held' ? (there?.decidedBy ?? null) : null,
    reason: '',
  }
}

function around(spans: readonly Span[]): Span {
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    until: Math.max(...spans.map(({ until }) => until)),
  }
}
