import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayFinish } from './rules.ts'
import { finishInput, kinds } from './schema.ts'

const noNote = { field: 'note', word: 'requests/report-back' } as const

/** Marks a request as done, with a word on what was done, which a head's task cannot do without; the requester is told. */
export const finish = command('requests/finish', {
  input: finishInput,
  async run(context, { id, note }) {
    const { person, now, tell } = context
    const request = await decide(context, id, {
      rule(request) {
        if (kinds[request.kind].reportsBack && note === '')
          throw new Refusal('invalid', noNote.word, {}, [noNote])
        return mayFinish(request)
      },
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
