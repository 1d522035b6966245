import { command } from '../use-case.ts'
import { decideOn } from './decide.ts'
import { declineInput } from './schema.ts'
import { settle } from './settle.ts'
import { release } from './store.ts'

/** Does not allow a booking, and says why; what it held is free for whoever waits. */
export const decline = command('bookings/decline', {
  input: declineInput,
  async run(context, { id, reason }) {
    await decideOn(context, id, { state: 'declined', reason })
    await release(context.db, id)
    await context.start(settle, {}, { key: 'waiting-list' })
    return { id }
  },
})
