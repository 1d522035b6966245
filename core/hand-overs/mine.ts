import { z } from 'zod'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { handOversOf } from './store.ts'
import { headsOf } from './view.ts'

/** Acts in which somebody got or gave back something, and what waits for their signature. */
export const mine = query('hand-overs/mine', {
  input: z.object({}),
  async run({ db, person, now }) {
    const acts = (await handOversOf(db, person.id)).filter(({ state }) => state !== 'undone')
    const heads = await headsOf(db, acts)
    const receivers = new Map(acts.map(({ id, receiverId }) => [id, receiverId]))
    return {
      today: String(dayOf(now)),
      acts: heads.map((head) => ({ ...head, isMine: receivers.get(head.id) === person.id })),
    }
  },
})
