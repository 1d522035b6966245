import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { removeLink } from './follow-store.ts'
import { relateInput } from './schema.ts'
import { lockRequests, writeEvent } from './store.ts'

/** Unties two requests that have nothing to do with each other after all. */
export const unrelate = command('requests/unrelate', {
  input: relateInput,
  async run({ db, person, now, about }, { id, otherId }) {
    const held = await lockRequests(db, [id, otherId])
    const [one, other] = [id, otherId].map((which) => held.find((row) => row.id === which))
    if (!one || !other) throw new Refusal('missing', 'common/refused.missing')
    about(id, { otherId })
    if (await removeLink(db, [id, otherId])) {
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
          kind: 'unrelated',
          word,
          params,
        })
      }
    }
    return { id }
  },
})
