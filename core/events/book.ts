import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { applyDeed } from './apply.ts'
import { openEvents } from './open-events.ts'
import { bookInput, mostNeeds } from './schema.ts'

/** Books one thing more for an event, or another number of it, for as long as the event takes. */
export const book = command('events/book', {
  input: bookInput,
  async run(context, { id, need, mayWait }) {
    const [before] = await openEvents(context, { id, scope: 'one' })
    const needs = [...before.needs.filter((one) => one.id !== need.id), need]
    if (needs.length > mostNeeds) throw new Refusal('conflict', 'events/refused.too-much', { max: mostNeeds })
    const isApart = before.isApart || before.seriesId !== null
    context.about(id, { what: need.what, count: need.count })
    const done = await applyDeed(
      context,
      'booked',
      [{ before, after: { ...before, needs, isApart } }],
      mayWait,
    )
    return { id, ...done }
  },
})
