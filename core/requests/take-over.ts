import { command } from '../use-case.ts'
import { isApproved } from './approvals.ts'
import { decide } from './decide.ts'
import { mayTakeOver } from './escalations.ts'
import { changeEscalation } from './escalations-store.ts'
import { beforeJudged } from './follow.ts'
import { kinds, requestInput, undoSeconds } from './schema.ts'
import { settleJudged } from './settle-judged.ts'

/** Takes an escalated request into one's own hands; whoever gave it is told once it cannot be undone. */
export const takeOver = command('requests/take-over', {
  input: requestInput,
  async run(context, { id }) {
    const { db, person, now, start } = context
    const { escalation } = await decide(context, id, {
      rule: mayTakeOver,
      event: 'tookOver',
      change: (request) => {
        const before = beforeJudged(request, person.id, now)
        // What is still to be approved, or is carried out by itself, is nobody's work to take.
        if (kinds[request.kind].doneBy === 'job' || !isApproved(request.steps)) return { before }
        // What waits for the requester goes on waiting.
        const status = request.status === 'asking' ? request.status : ('inProgress' as const)
        return { before, status, decidedBy: person.id, decidedAt: now, settled: true }
      },
    })
    if (escalation) {
      const taken = { toId: person.id, takenAt: now, judgedBy: person.id, toldAt: null }
      await changeEscalation(db, escalation.id, taken)
    }
    await start(settleJudged, {}, { afterSeconds: undoSeconds + 1 })
    return { id, undoSeconds }
  },
})
