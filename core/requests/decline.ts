import { command } from '../use-case.ts'
import { declineRequest } from './decide-step.ts'
import { reasonInput, undoSeconds } from './schema.ts'

/** Declines a request with a reason; the requester is told once the ten seconds for undoing are over. */
export const decline = command('requests/decline', {
  input: reasonInput,
  async run(context, { id, reason }) {
    await declineRequest(context, id, reason)
    return { id, undoSeconds }
  },
})
