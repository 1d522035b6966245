import { peopleWithRole, personById } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { before } from './follow.ts'
import { mayAssign } from './rules.ts'
import { assignInput, undoSeconds } from './schema.ts'

/** Gives a request into a specialist's hands, or back into nobody's; whoever gets it is told, and its requester who has it. */
export const assign = command('requests/assign', {
  input: assignInput,
  async run(context, { id, personId }) {
    const { db, person, now, tell } = context
    if (personId && (await peopleWithRole(db, 'itSpecialist')).every((one) => one.id !== personId))
      throw new Refusal('invalid', 'requests/not-a-specialist')
    const name = personId ? ((await personById(db, personId))?.name ?? '') : ''
    const request = await decide(context, id, {
      rule: (request) => mayAssign(request, personId),
      event: 'assigned',
      word: personId ? 'requests/assigned-to' : 'requests/assigned-to-nobody',
      params: { name },
      change: (request) => ({
        status: request.status === 'asking' ? 'asking' : personId ? 'inProgress' : 'received',
        decidedBy: personId,
        decidedAt: personId ? now : null,
        settled: personId !== null,
        before: before(request, person.id, now),
      }),
    })
    const telling = {
      params: { number: String(request.number), name },
      link: `/requests/${id}`,
      requestId: id,
    }
    if (personId && personId !== person.id)
      await tell({
        personId,
        word: 'requests/told.assigned',
        ...telling,
        params: { ...telling.params, name: person.name },
      })
    if (personId && ![person.id, personId].includes(request.requesterId))
      await tell({ personId: request.requesterId, word: 'requests/told.taken', ...telling })
    return { id, undoSeconds }
  },
})
