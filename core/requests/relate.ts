import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { writeLink } from './follow-store.ts'
import { relateInput } from './schema.ts'
import { lockRequests, writeEvent } from './store.ts'

/** Ties two requests that have to do with each other; each then names the other to those who work on them. */
export const relate = command('requests/relate', {
  input: relateInput,
  async run({ db, person, now, about }, { id, otherId }) {
    const held = await lockRequests(db, [id, otherId])
    const [one, other] = [id, otherId].map((which) => held.find((row) => row.id === which))
    if (!one || !other || id === otherId) throw new Refusal('missing', 'common/refused.missing')
    about(id, { otherId })
    if (await writeLink(db, [id, otherId], person.id, now)) {
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const params = { number: String(to.number) }
        const word = 'requests/related-to'
        await writeEvent(db, {
          requestId: from.id,
          at: now,
          personId: person.id,
          kind: 'related',
          word,
          params,
        })
      }
    }
    return { id }
  },
})
