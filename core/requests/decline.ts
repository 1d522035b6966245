import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayDecide } from './rules.ts'
import { reasonInput, undoSeconds } from './schema.ts'
import { settle } from './settle.ts'

/** Declines a request with a reason; the requester is told once the ten seconds for undoing are over. */
export const decline = command('requests/decline', {
  input: reasonInput,
  async run(context, { id, reason }) {
    const { person, now, start } = context
    const request = await decide(context, id, {
      rule: (request) => mayDecide(request, person.id),
      event: 'declined',
      note: reason,
      change: () => ({ status: 'declined', decidedBy: person.id, decidedAt: now, settled: false, reason }),
    })
    await start(settle, { id, version: request.version }, { afterSeconds: undoSeconds })
    return { id, undoSeconds }
  },
})
