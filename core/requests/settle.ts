import type { AccountOutcome } from '../accounts/schema.ts'
import type { JobContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { carryOut } from './carry-out.ts'
import { settleInput } from './schema.ts'
import { changeRequest, claimDecision, requestById, type StoredRequest, writeEvent } from './store.ts'

/**
 * Acts on a decision after its undo time: changes the account in Microsoft 365, or tells the requester of the
 * refusal. When Graph does not answer, the requester is told once that it waits, and the job is tried again
 * until it does. An undone decision has another version, so its job does nothing.
 */
export const settle = job('requests/settle', {
  input: settleInput,
  async run(context, { id, version }) {
    const { db, clock } = context
    const isMine = await claimDecision(db, id, version, clock.now())
    const request = await requestById(db, id)
    if (!request || request.version !== version || request.settled) return
    // Another worker has it, or died with it in hand: look again later.
    if (!isMine) throw new Refusal('unavailable', 'common/refused.unavailable')
    if (request.status === 'declined') return tellDeclined(context, request)
    try {
      await closeWith(context, request, await carryOut(context, request))
    } catch (error) {
      await changeRequest(db, id, { claimedUntil: null })
      if (error instanceof Refusal && error.kind === 'unavailable') await tellDelayed(context, request)
      throw error
    }
  },
})

async function closeWith({ transact, clock }: JobContext, request: StoredRequest, outcome: AccountOutcome) {
  const now = clock.now()
  await transact(async ({ db, tell, record }) => {
    await changeRequest(db, request.id, {
      status: outcome.ok ? 'done' : 'waiting',
      settled: true,
      delayedSince: null,
      claimedUntil: null,
    })
    await writeEvent(db, {
      requestId: request.id,
      at: now,
      personId: null,
      kind: outcome.ok ? 'carriedOut' : 'failed',
      word: outcome.word,
      params: outcome.params,
    })
    await record(request.id, { kind: request.kind, ok: outcome.ok })
    const message = {
      params: { number: String(request.number), result: { word: outcome.word, params: outcome.params } },
      link: `/requests/${request.id}`,
      requestId: request.id,
    }
    // Whoever ordered it at once sees on the page how it ended.
    const isOwn = request.decidedBy === request.requesterId
    if (outcome.ok && isOwn) return
    if (outcome.ok)
      await tell({ personId: request.requesterId, word: 'requests/told.carriedOut', ...message })
    else if (request.decidedBy)
      await tell({ personId: request.decidedBy, word: 'requests/told.failed', ...message })
  })
}

async function tellDeclined({ transact }: JobContext, request: StoredRequest) {
  await transact(async ({ db, tell }) => {
    await changeRequest(db, request.id, { settled: true, claimedUntil: null })
    await tell({
      personId: request.requesterId,
      word: 'requests/told.declined',
      params: { number: String(request.number), reason: request.reason ?? '' },
      link: `/requests/${request.id}`,
      requestId: request.id,
    })
  })
}

async function tellDelayed({ transact, clock }: JobContext, request: StoredRequest) {
  if (request.delayedSince) return
  await transact(async ({ db, tell }) => {
    await changeRequest(db, request.id, { delayedSince: clock.now() })
    await writeEvent(db, { requestId: request.id, at: clock.now(), personId: null, kind: 'delayed' })
    await tell({
      personId: request.requesterId,
      word: 'requests/told.delayed',
      params: { number: String(request.number) },
      link: `/requests/${request.id}`,
      requestId: request.id,
    })
  })
}
