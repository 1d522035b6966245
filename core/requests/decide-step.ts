import type { CommandContext } from '../context.ts'
import { type Approver, findStep, isApproved } from './approvals.ts'
import { changeStep } from './approvals-store.ts'
import { decide, type WholeRequest } from './decide.ts'
import { mayApprove, mayDecline } from './rules.ts'
import { kinds, undoSeconds } from './schema.ts'
import { settle } from './settle.ts'
import type { StoredRequest } from './store.ts'

/** Gives one approval. What it leads to (the next one's turn, the work itself) begins when the ten seconds for undoing are over. */
export async function approveStep(context: CommandContext, id: string): Promise<void> {
  const { person, now } = context
  await decideStep(context, id, 'approved', {
    rule: mayApprove,
    change(request, place) {
      const left = request.steps.filter((step) => step.place !== place)
      const isWhole = isApproved(left) && kinds[request.kind].doneBy === 'job'
      return isWhole
        ? { status: 'inProgress', decidedBy: person.id, decidedAt: now, settled: false, reason: null }
        : { status: 'received' }
    },
  })
}

/** Declines a request, with the reason that its requester reads. */
export async function declineRequest(context: CommandContext, id: string, reason: string): Promise<void> {
  const { person, now } = context
  await decideStep(context, id, 'declined', {
    rule: mayDecline,
    note: reason,
    change: () => ({ status: 'declined', decidedBy: person.id, decidedAt: now, settled: false, reason }),
  })
}

async function decideStep(
  context: CommandContext,
  id: string,
  outcome: 'approved' | 'declined',
  step: {
    rule: typeof mayApprove
    note?: string
    change(request: WholeRequest, place: number | undefined): Partial<StoredRequest>
  },
): Promise<void> {
  const { db, person, now, start } = context
  const foundIn = (request: WholeRequest, approver: Approver) => {
    const found = request.steps.length > 0 ? findStep(request, approver) : null
    return found && 'step' in found ? found : null
  }
  const decided: { found: ReturnType<typeof foundIn> } = { found: null }
  const request = await decide(context, id, {
    rule(request, approver) {
      decided.found = foundIn(request, approver)
      return step.rule(request, approver)
    },
    event: outcome,
    note: step.note,
    insteadOf: () => decided.found?.insteadOf ?? null,
    change: (request) => step.change(request, decided.found?.step.place),
  })
  const { found } = decided
  if (found) {
    const { insteadOf } = found
    const { version } = request
    await changeStep(db, id, found.step.place, {
      decidedBy: person.id,
      insteadOf,
      decidedAt: now,
      outcome,
      version,
    })
  }
  await start(settle, { id, version: request.version }, { afterSeconds: undoSeconds })
}
