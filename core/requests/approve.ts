import { command } from '../use-case.ts'
import { approveStep } from './decide-step.ts'
import { approveInput, undoSeconds } from './schema.ts'

/** Approves a request; what comes of it begins once the ten seconds for undoing are over. */
export const approve = command('requests/approve', {
  input: approveInput,
  async run(context, { id }) {
    await approveStep(context, id)
    return { id, undoSeconds }
  },
})
