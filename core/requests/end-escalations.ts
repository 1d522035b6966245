import type { JobContext } from '../context.ts'
import { closedEscalated, escalationsOf } from './escalations-store.ts'
import { lockRequest } from './store.ts'
import { endEscalation } from './tell-escalation.ts'

/** Ends the escalations of requests that are closed for good, however that came about, and changes their cards. */
export async function endEscalations({ db, clock, transact }: JobContext): Promise<void> {
  for (const id of await closedEscalated(db)) {
    await transact(async (means) => {
      const request = await lockRequest(means.db, id)
      const escalation = (await escalationsOf(means.db, [id])).get(id) ?? null
      if (request) await endEscalation(means, { ...request, escalation }, clock.now())
    })
  }
}
