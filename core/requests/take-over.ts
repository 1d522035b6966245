import { command } from '../use-case.ts'
import { isApproved } from './approvals.ts'
import { decide } from './decide.ts'
import { mayTakeOver } from './escalations.ts'
import { changeEscalation } from './escalations-store.ts'
import { kinds, requestInput } from './schema.ts'
import { tellSpecialists } from './tell-escalation.ts'

/** Takes an escalated request into one's own hands; whoever gave it is told. */
export const takeOver = command('requests/take-over', {
  input: requestInput,
  async run(context, { id }) {
    const { db, person, now } = context
    let before: string | null = null
    const request = await decide(context, id, {
      rule: mayTakeOver,
      event: 'tookOver',
      change: ({ kind, decidedBy, status, steps }) => {
        before = decidedBy
        // What is still to be approved, or is carried out by itself, is nobody's work to take.
        if (kinds[kind].doneBy === 'job' || !isApproved(steps)) return {}
        // What waits for the requester goes on waiting.
        const next = status === 'asking' ? status : ('inProgress' as const)
        return { status: next, decidedBy: person.id, decidedAt: now, settled: true }
      },
    })
    if (request.escalation)
      await changeEscalation(db, request.escalation.id, { toId: person.id, takenAt: now })
    const telling = {
      word: 'requests/told.tookOver' as const,
      params: { number: String(request.number), name: person.name },
    }
    await tellSpecialists(context, { ...request, decidedBy: before }, telling, person.id)
    return { id }
  },
})
