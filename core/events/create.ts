import { randomUUID } from 'node:crypto'
import { Refusal, type WordParams } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { applyDeed } from './apply.ts'
import { eventOf } from './draft.ts'
import { daysOf } from './repeat.ts'
import { shifted } from './rules.ts'
import { createInput } from './schema.ts'
import { lockEvents } from './store.ts'

/** A series has at most so many times: every day of a school year. */
const mostTimes = 200

/** Writes an event, or a series of them, with everything it needs: all of it is booked, or nothing. */
export const create = command('events/create', {
  input: createInput,
  async run(context, { id, repeat, mayWait, ...draft }) {
    const { db, person, now, about } = context
    const [there] = await lockEvents(db, [id])
    // One whose first answer was lost comes twice.
    if (there?.createdBy === person.id) return { id, deedId: null, times: 1, waiting: 0, asked: 0 }
    if (there) throw new Refusal('missing', 'common/refused.missing')
    const event = await eventOf(context, draft, null)
    if (event.endsAt <= now) refuse('until', 'events/refused.past')
    const first = dayOf(event.startsAt)
    if (repeat && repeat.until < String(first)) refuse('repeat.until', 'events/refused.repeat-ends')
    const days = repeat ? daysOf(first, repeat, await readSchoolTime(db), mostTimes + 1) : [first]
    if (days.length > mostTimes) refuse('repeat.until', 'events/refused.too-many', { max: mostTimes })
    const seriesId = days.length > 1 ? id : null
    const times = days.map((day, at) => {
      const away = first.until(day, { largestUnit: 'days' }).days
      return {
        ...event,
        id: at === 0 ? id : randomUUID(),
        seriesId,
        repeat: seriesId ? repeat : null,
        isApart: false,
        startsAt: shifted(event.startsAt, away),
        endsAt: shifted(event.endsAt, away),
        createdBy: person.id,
        cancelledAt: null,
        version: 1,
      }
    })
    about(id, { kind: event.kind, times: times.length })
    const done = await applyDeed(
      context,
      'created',
      times.map((after) => ({ before: null, after })),
      mayWait,
    )
    return { id, times: times.length, ...done }
  },
})

function refuse(
  field: string,
  word: 'events/refused.past' | 'events/refused.repeat-ends' | 'events/refused.too-many',
  params: WordParams = {},
): never {
  throw new Refusal('invalid', word, params, [{ field, word, params }])
}
