import { command } from '../use-case.ts'
import { applyDeed } from './apply.ts'
import { openEvents } from './open-events.ts'
import { cancelInput } from './schema.ts'

/** Cancels an event, alone or with all that follow it in its series; what it had booked is free. */
export const cancel = command('events/cancel', {
  input: cancelInput,
  async run(context, { id, version, scope }) {
    const events = await openEvents(context, { id, version, scope })
    const changes = events.map((before) => ({ before, after: { ...before, cancelledAt: context.now } }))
    context.about(id, { times: events.length })
    const done = await applyDeed(context, 'cancelled', changes, false)
    return { id, times: events.length, ...done }
  },
})
