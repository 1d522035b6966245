import { command } from '../use-case.ts'
import { changeStep } from './approvals-store.ts'
import { decide, type WholeRequest } from './decide.ts'
import { changeEscalation } from './escalations-store.ts'
import { lockWithLeaders } from './follow-store.ts'
import { lastStep, mayUndo } from './rules.ts'
import { type Before, requestInput } from './schema.ts'
import { type StoredRequest, writeEvent } from './store.ts'

const undecided = { decidedBy: null, insteadOf: null, decidedAt: null, outcome: null, version: null }

/** Takes one's own decision back within ten seconds, before anything was done about it. */
export const undo = command('requests/undo', {
  input: requestInput,
  async run(context, { id }) {
    const { db, person, now } = context
    await lockWithLeaders(db, [id])
    let was: WholeRequest | undefined
    await decide(context, id, {
      rule(request) {
        was = request
        return mayUndo(request, person.id, now)
      },
      event: 'undone',
      // What was ordered at once was never anybody else's to decide on.
      change: ({ requesterId, before }) =>
        before
          ? putBack(before)
          : {
              status: requesterId === person.id ? 'takenBack' : 'received',
              decidedBy: null,
              decidedAt: null,
              reason: null,
            },
    })
    const step = was && !was.before && lastStep(was)
    if (step) await changeStep(db, id, step.place, undecided)
    const judged = was?.before?.judged
    if (judged) {
      const { id: escalationId, toId, takenAt } = judged
      const open = { closedAt: null, outcome: null, word: null, judgedBy: null, toldAt: null }
      const stood = { toId, takenAt: takenAt ? new Date(takenAt) : null }
      await changeEscalation(db, escalationId, { ...open, ...stood })
    }
    if (was?.status === 'joined' && was.mergedInto) {
      await writeEvent(db, {
        requestId: was.mergedInto,
        at: now,
        personId: person.id,
        kind: 'parted',
        word: 'requests/merged-here',
        params: { number: String(was.number) },
      })
    }
    return { id }
  },
})

/** A request as it stood before it was finished, joined to another, or judged by the deputy. */
function putBack(before: Before): Partial<StoredRequest> {
  const { status, decidedBy, decidedAt, reason, settled, judged } = before
  return {
    ...(judged ? { solveBy: judged.solveBy ? new Date(judged.solveBy) : null } : {}),
    status,
    decidedBy,
    decidedAt: decidedAt ? new Date(decidedAt) : null,
    reason,
    settled,
    closedAt: null,
    mergedInto: null,
    outageId: null,
    before: null,
  }
}
