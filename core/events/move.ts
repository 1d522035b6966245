import { command } from '../use-case.ts'
import { applyDeed } from './apply.ts'
import { checkRoom, whenOf } from './draft.ts'
import { openEvents } from './open-events.ts'
import { daysBetween, shifted } from './rules.ts'
import { moveInput } from './schema.ts'

/** Moves an event to another time or room with everything it needs, alone or with all that follow it in its series. */
export const move = command('events/move', {
  input: moveInput,
  async run(context, { id, version, scope, mayWait, roomId, ...when }) {
    const events = await openEvents(context, { id, version, scope })
    const [named] = events
    const moved = whenOf(when)
    await checkRoom(context.db, roomId)
    const changes = events.map((before) => {
      const away = daysBetween(named.startsAt, before.startsAt)
      return {
        before,
        after: {
          ...before,
          startsAt: shifted(moved.startsAt, away),
          endsAt: shifted(moved.endsAt, away),
          roomId: roomId === undefined ? before.roomId : roomId,
          isApart: before.isApart || (before.seriesId !== null && scope === 'one'),
        },
      }
    })
    context.about(id, { times: events.length })
    const done = await applyDeed(context, 'moved', changes, mayWait)
    return { id, times: events.length, ...done }
  },
})
