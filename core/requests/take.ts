import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { before } from './follow.ts'
import { mayTake } from './rules.ts'
import { requestInput, undoSeconds } from './schema.ts'

/** Takes a fault into one's own hands; the requester is told who works on it. */
export const take = command('requests/take', {
  input: requestInput,
  async run(context, { id }) {
    const { person, now, tell } = context
    const request = await decide(context, id, {
      rule: mayTake,
      event: 'taken',
      change: (request) => ({
        status: 'inProgress',
        decidedBy: person.id,
        decidedAt: now,
        settled: true,
        before: before(request, person.id, now),
      }),
    })
    if (request.requesterId !== person.id) {
      await tell({
        personId: request.requesterId,
        word: 'requests/told.taken',
        params: { number: String(request.number), name: person.name },
        link: `/requests/${id}`,
        requestId: id,
      })
    }
    return { id, undoSeconds }
  },
})
