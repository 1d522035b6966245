import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { putBack } from './apply.ts'
import { undoInput } from './schema.ts'
import { lockEvents, takeDeed } from './store.ts'

/** Undoes what one has just done with events, if nobody has changed them since: what was new is cancelled. */
export const undo = command('events/undo', {
  input: undoInput,
  async run(context, { deedId }) {
    const { db, person, now, about } = context
    const deed = await takeDeed(db, deedId)
    if (deed?.byId !== person.id) throw new Refusal('missing', 'events/refused.too-late')
    const held = await lockEvents(
      db,
      deed.touched.map(({ id }) => id),
    )
    const back = deed.touched.map(({ id, version, before }) => {
      const event = held.find((one) => one.id === id)
      if (event?.version !== version) throw new Refusal('conflict', 'events/refused.changed')
      return { ...(before ?? { ...event, cancelledAt: now }), version: version + 1 }
    })
    about(deedId, { kind: deed.kind, times: back.length })
    await putBack(context, back)
    return { ids: back.map(({ id }) => id) }
  },
})
