import { z } from 'zod'
import { peopleById } from '../people/store.ts'
import { job } from '../use-case.ts'
import { changeEscalation, judgedUntil } from './escalations-store.ts'
import { undoSeconds } from './schema.ts'
import { changeRequest, lockRequest } from './store.ts'
import { tellSpecialists } from './tell-escalation.ts'

/** Tells the specialists what became of what they had given to the deputy, once the ten seconds for undoing are over. */
export const settleJudged = job('requests/settle-judged', {
  input: z.object({}),
  every: '*/10 * * * *',
  async run({ db, clock, transact }) {
    const until = new Date(clock.now().getTime() - undoSeconds * 1_000)
    for (const { requestId } of await judgedUntil(db, until)) {
      await transact(async (means) => {
        const request = await lockRequest(means.db, requestId)
        // Held now: what was undone, or told by another worker, is not among them any more.
        const [judged] = await judgedUntil(means.db, until, requestId)
        if (!request || !judged) return
        const { id, judgedBy, outcome, word, raisedBy } = judged
        const [judge] = await peopleById(means.db, judgedBy ? [judgedBy] : [])
        const telling = {
          word: `requests/told.${outcome === null || outcome === 'closed' ? 'tookOver' : outcome}` as const,
          params: {
            number: String(request.number),
            name: judge?.name ?? '',
            text: (word ?? '').slice(0, 300),
          },
        }
        await changeEscalation(means.db, id, { toldAt: clock.now() })
        if (request.before?.judged?.id === id) await changeRequest(means.db, requestId, { before: null })
        await tellSpecialists(means, request, telling, { raisedBy, notThis: judgedBy })
      })
    }
  },
})
