import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayUndo } from './rules.ts'
import { requestInput } from './schema.ts'

/** Takes one's own decision back within ten seconds, before anything was done about it. */
export const undo = command('requests/undo', {
  input: requestInput,
  async run(context, { id }) {
    const { person, now } = context
    await decide(context, id, {
      rule: (request) => mayUndo(request, person.id, now),
      event: 'undone',
      // What was ordered at once was never anybody else's to decide on.
      change: ({ requesterId }) => ({
        status: requesterId === person.id ? 'takenBack' : 'received',
        decidedBy: null,
        decidedAt: null,
        reason: null,
      }),
    })
    return { id }
  },
})
