import { mayDo } from '../people/roles.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { hasPart, maySee } from './rules.ts'
import { tickInput } from './schema.ts'
import { changeEvent, lockEvents } from './store.ts'

/** Ticks a line of an event's checklist, or takes the tick away; also once the event is over. */
export const tick = command('events/tick', {
  input: tickInput,
  async run({ db, person, about }, { id, list, at, text, isDone }) {
    const [event] = await lockEvents(db, [id])
    if (!event || !maySee(event, person.id)) throw new Refusal('missing', 'common/refused.missing')
    if (!hasPart(event, person.id) && !mayDo(person.roles, 'bookings/approve'))
      throw new Refusal('forbidden', 'events/refused.not-yours')
    if (event[list][at]?.text !== text) throw new Refusal('conflict', 'events/refused.changed')
    const lines = event[list].map((line, place) => (place === at ? { text, isDone } : line))
    about(id, { list, at, isDone })
    await changeEvent(db, id, { [list]: lines })
    return { id }
  },
})
