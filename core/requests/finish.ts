import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayFinish } from './rules.ts'
import { finishInput } from './schema.ts'

/** Marks a request as done, with a word on what was done; the requester is told. */
export const finish = command('requests/finish', {
  input: finishInput,
  async run(context, { id, note }) {
    const { person, now, tell } = context
    const request = await decide(context, id, {
      rule: mayFinish,
      event: 'finished',
      note,
      change: (request) => ({
        status: 'done',
        decidedBy: request.decidedBy ?? person.id,
        decidedAt: request.decidedAt ?? now,
        settled: true,
        reason: note || null,
        closedAt: now,
        confirmedAt: null,
      }),
    })
    if (request.requesterId !== person.id) {
      await tell({
        personId: request.requesterId,
        word: 'requests/told.finished',
        params: { number: String(request.number), note },
        link: `/requests/${id}`,
        requestId: id,
      })
    }
    return { id }
  },
})
