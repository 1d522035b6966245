import { command } from '../use-case.ts'
import { changeStep } from './approvals-store.ts'
import { decide, type WholeRequest } from './decide.ts'
import { lastStep, mayUndo } from './rules.ts'
import { requestInput } from './schema.ts'

const undecided = { decidedBy: null, insteadOf: null, decidedAt: null, outcome: null, version: null }

/** Takes one's own decision back within ten seconds, before anything was done about it. */
export const undo = command('requests/undo', {
  input: requestInput,
  async run(context, { id }) {
    const { db, person, now } = context
    let before: WholeRequest | undefined
    await decide(context, id, {
      rule(request) {
        before = request
        return mayUndo(request, person.id, now)
      },
      event: 'undone',
      // What was ordered at once was never anybody else's to decide on.
      change: ({ requesterId }) => ({
        status: requesterId === person.id ? 'takenBack' : 'received',
        decidedBy: null,
        decidedAt: null,
        reason: null,
      }),
    })
    const step = before && lastStep(before)
    if (step) await changeStep(db, id, step.place, undecided)
    return { id }
  },
})
