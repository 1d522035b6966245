import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { before } from './follow.ts'
import { mayFinish } from './rules.ts'
import { finishInput, kinds, undoSeconds } from './schema.ts'
import { settle } from './settle.ts'

const noNote = { field: 'note', word: 'requests/report-back' } as const
const noReason = { field: 'note', word: 'requests/escalated-why' } as const

/**
 * Marks a request as done, with a word on what was done, which a head's task and what was escalated cannot do
 * without; once the ten seconds for undoing are over, its requester is asked whether it is mended.
 */
export const finish = command('requests/finish', {
  input: finishInput,
  async run(context, { id, note }) {
    const { person, now, start } = context
    const request = await decide(context, id, {
      rule(request, person) {
        if (kinds[request.kind].reportsBack && note === '')
          throw new Refusal('invalid', noNote.word, {}, [noNote])
        if (request.escalation && note === '') throw new Refusal('invalid', noReason.word, {}, [noReason])
        return mayFinish(request, person)
      },
      event: 'finished',
      note,
      change: (request) => ({
        status: 'done',
        decidedBy: request.decidedBy ?? person.id,
        decidedAt: request.decidedAt ?? now,
        settled: false,
        before: before(request, person.id, now),
        reason: note || null,
        closedAt: now,
        confirmedAt: null,
      }),
    })
    await start(settle, { id, version: request.version }, { afterSeconds: undoSeconds })
    return { id, undoSeconds }
  },
})
