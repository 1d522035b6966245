import { randomUUID } from 'node:crypto'
import { placeBookings } from '../bookings/place.ts'
import { padded } from '../bookings/rules.ts'
import type { Need } from '../bookings/schema.ts'
import { settle } from '../bookings/settle.ts'
import type { CommandContext } from '../context.ts'
import type { DeedKind, SchoolEvent } from './schema.ts'
import { writeDeed, writeEvents } from './store.ts'
import { tell } from './tell.ts'

/** Seconds in which what was done can be undone; people are told after them. */
const undoSeconds = 10

/** An event as it was, null where there was none, and as it is to be. */
export interface EventChange {
  before: SchoolEvent | null
  after: SchoolEvent
}

type Means = Pick<CommandContext, 'db' | 'person' | 'now' | 'start'>

/**
 * The one way in which events change: books what they need, or refuses all of it, writes them, keeps how they were for
 * undoing, and lets people be told once it can no longer be undone. Hold the events before ({@link lockEvents}).
 */
export async function applyDeed(
  means: Means,
  kind: DeedKind,
  changes: readonly EventChange[],
  mayWait: boolean,
): Promise<{ deedId: string; waiting: number; asked: number }> {
  const { db, person, now, start } = means
  const written = changes.map(({ before, after }) => ({ ...after, version: (before?.version ?? 0) + 1 }))
  const { waiting, asked } = await book(means, written, mayWait)
  await writeEvents(db, written)
  const deedId = randomUUID()
  const touched = changes.map(({ before, after }) => ({
    id: after.id,
    version: (before?.version ?? 0) + 1,
    before,
  }))
  await writeDeed(db, { id: deedId, byId: person.id, at: now, kind, touched })
  await start(tell, { deedId }, { afterSeconds: undoSeconds })
  return { deedId, waiting, asked }
}

/** Puts events back as they were, with what they had booked: refused where somebody else has it now. */
export async function putBack(means: Means, back: readonly SchoolEvent[]): Promise<void> {
  await book(means, back, false)
  await writeEvents(means.db, back)
  await means.start(settle, {}, { key: 'waiting-list' })
}

async function book({ db, person, now }: Means, events: readonly SchoolEvent[], mayWait: boolean) {
  const placed = await placeBookings(
    db,
    events.map((event) => {
      const own = { from: event.startsAt.getTime(), until: event.endsAt.getTime() }
      const { id, title, isPrivate, createdBy } = event
      return {
        eventId: id,
        title,
        isPrivate,
        byId: createdBy,
        own,
        span: padded(own, event),
        needs: needsOf(event),
      }
    }),
    { person, now, mayWait },
  )
  const count = (state: string) => placed.filter((one) => one.state === state).length
  return { waiting: count('waiting'), asked: count('asked') }
}

/** Everything that an event books: its room, and what else it needs. One that was cancelled needs nothing. */
export function needsOf({ roomId, needs, cancelledAt }: SchoolEvent): Need[] {
  if (cancelledAt) return []
  return [...(roomId ? [{ what: 'room' as const, id: roomId, count: 1 }] : []), ...needs]
}
