import { command } from '../use-case.ts'
import { decideOn } from './decide.ts'
import { decideInput } from './schema.ts'

/** Allows a booking; nobody allows their own. */
export const approve = command('bookings/approve', {
  input: decideInput,
  async run(context, { id }) {
    await decideOn(context, id, { state: 'held', reason: '' })
    return { id }
  },
})
