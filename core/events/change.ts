import { command } from '../use-case.ts'
import { applyDeed } from './apply.ts'
import { eventOf } from './draft.ts'
import { openEvents } from './open-events.ts'
import { checksOf, daysBetween, shifted } from './rules.ts'
import { changeInput } from './schema.ts'

/** Changes an event, alone or with all that follow it in its series; those that were changed by themselves stay as they are. */
export const change = command('events/change', {
  input: changeInput,
  async run(context, { id, version, scope, mayWait, ...draft }) {
    const events = await openEvents(context, { id, version, scope })
    const [named] = events
    const changed = await eventOf(context, draft, named)
    const days = daysBetween(named.startsAt, changed.startsAt)
    const changes = events.map((before) => {
      const away = daysBetween(named.startsAt, before.startsAt)
      return {
        before,
        after: {
          ...before,
          ...changed,
          startsAt: shifted(changed.startsAt, away),
          endsAt: shifted(changed.endsAt, away),
          before: checksOf(draft.before, before.before),
          after: checksOf(draft.after, before.after),
          isApart: before.isApart || (before.seriesId !== null && scope === 'one'),
        },
      }
    })
    context.about(id, { times: events.length, days })
    const done = await applyDeed(context, 'changed', changes, mayWait)
    return { id, times: events.length, ...done }
  },
})
