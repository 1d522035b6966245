import type { AccountOutcome } from '../accounts/schema.ts'
import { secretOfRequest } from '../accounts/store.ts'
import { showInChannel } from '../channel/post.ts'
import type { JobContext, JobTransaction } from '../context.ts'
import { peopleWithRole } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { isApproved, nextStage, type Step } from './approvals.ts'
import { markTold, openThese } from './approvals-store.ts'
import { findApprovers } from './approvers.ts'
import { carryOut } from './carry-out.ts'
import { isClosed } from './deadlines.ts'
import { withSteps } from './decide.ts'
import { endEscalations } from './end-escalations.ts'
import { declineFollowers, settleFinished, settleJoined } from './follow.ts'
import { lockGroup } from './follow-store.ts'
import { settleInput, undoSeconds } from './schema.ts'
import {
  changeRequest,
  claimDecision,
  freeClaim,
  lockRequest,
  renewClaim,
  requestById,
  type StoredRequest,
  writeEvent,
} from './store.ts'

/**
 * Acts on a decision after its undo time: changes the account in Microsoft 365, gives the next one the turn to approve,
 * hands what is done by hand to the specialists, or tells the requester of the refusal. When Graph does not answer, the requester is told once that it waits, and the job is tried again
 * until it does. An undone decision has another version, so its job does nothing.
 */
export const settle = job('requests/settle', {
  input: settleInput,
  async run(context, { id, version }) {
    const { db, clock } = context
    if ((await requestById(db, id))?.status === 'received') return moveOn(context, id, version)
    const claim = await claimDecision(db, id, version, clock.now())
    const request = await requestById(db, id)
    if (!request || request.version !== version || request.settled) return
    // Another worker has it, or died with it in hand: look again later.
    if (!claim) throw new Refusal('unavailable', 'common/refused.unavailable')
    if (isClosed(request.status)) {
      if (request.status === 'declined') await tellDeclined(context, request)
      if (request.status === 'done') await settleFinished(context, request)
      if (request.status === 'joined') await settleJoined(context, request)
      return endEscalations(context)
    }
    const letGo = holdClaim(context, id, claim)
    try {
      const outcome = await carryOut(context, request)
      await closeWith(context, request, await letGo(), outcome)
      await endEscalations(context)
    } catch (error) {
      const held = await letGo()
      if (held) await freeClaim(db, id, held)
      if (error instanceof Refusal && error.kind === 'unavailable') await tellDelayed(context, request)
      throw error
    }
  },
})

/** After one approval: those whose turn comes are told, or, when it was the last, the specialists and the requester. */
async function moveOn({ transact, clock }: JobContext, id: string, version: number) {
  await transact(async ({ db, tell }) => {
    const row = await lockRequest(db, id)
    const [request] = row ? await withSteps(db, [row]) : []
    if (request?.status !== 'received') return
    const { steps, requesterId } = request
    const news = steps.filter((step) => step.outcome === 'approved' && step.version !== null)
    const undoOver = clock.now().getTime() - undoSeconds * 1_000
    // What else happened to the request meanwhile does not matter; a decision that can be undone has its own job.
    const isOver = ({ version: of, decidedAt }: Step) => of === version || Number(decidedAt) <= undoOver
    if (news.length === 0 || !news.every(isOver)) return
    const next = isApproved(steps) ? [] : nextStage(steps).filter(({ openSince }) => openSince === null)
    // Told once: a repeated job finds nothing new.
    await markTold(
      db,
      id,
      news.map(({ place }) => place),
    )
    await changeRequest(db, id, { version: request.version + 1 })
    const kind = { word: `requests/kind.${request.kind}` as const }
    const message = {
      params: { number: String(request.number), kind },
      link: `/requests/${id}`,
      requestId: id,
    }
    if (next.length > 0) {
      const places = next.map(({ place }) => place)
      await openThese(db, id, places, clock.now())
      const approversOf = await findApprovers(db, clock.now())
      for (const personId of new Set(next.flatMap((step) => approversOf(step, request))))
        await tell({ personId, word: 'requests/told.new', ...message })
    }
    if (!isApproved(steps)) return
    for (const { id: personId } of await peopleWithRole(db, 'itSpecialist'))
      if (personId !== requesterId) await tell({ personId, word: 'requests/told.toDo', ...message })
    await tell({ personId: requesterId, word: 'requests/told.approved', ...message })
  })
}

/** Holds a claim however long Microsoft 365 takes; letting go says what it is then, null when it was lost. */
function holdClaim({ db, clock }: JobContext, id: string, claim: Date): () => Promise<Date | null> {
  let held: Promise<Date | null> = Promise.resolve(claim)
  const renew = async (was: Date | null) => was && renewClaim(db, id, was, clock.now()).catch(() => was)
  const beat = setInterval(() => {
    held = held.then(renew)
  }, 30_000)
  return () => {
    clearInterval(beat)
    return held
  }
}

async function closeWith(
  { transact, clock }: JobContext,
  request: StoredRequest,
  claim: Date | null,
  outcome: AccountOutcome,
) {
  const now = clock.now()
  await transact(async (means) => {
    const { db, record } = means
    const current = await lockRequest(db, request.id)
    // Whoever has the decision now closes it.
    if (!claim || current?.claimedUntil?.getTime() !== claim.getTime()) return
    await changeRequest(db, request.id, {
      status: outcome.ok ? 'done' : 'waiting',
      closedAt: outcome.ok ? now : null,
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
    await showInChannel(means)
    await record(request.id, { kind: request.kind, ok: outcome.ok })
    await (outcome.ok ? tellDone(means, request, outcome) : tellFailed(means, request, outcome))
  })
}

function about({ id, number }: StoredRequest, outcome: AccountOutcome) {
  const result = { word: outcome.word, params: outcome.params }
  return { params: { number: String(number), result }, link: `/requests/${id}`, requestId: id }
}

async function tellDone({ db, tell }: JobTransaction, request: StoredRequest, outcome: AccountOutcome) {
  const { requesterId, decidedBy } = request
  const message = about(request, outcome)
  // Whoever ordered it at once sees on the page how it ended.
  if (decidedBy !== requesterId)
    await tell({ personId: requesterId, word: 'requests/told.carriedOut', ...message })
  const forPersonId = (await secretOfRequest(db, request.id))?.forPersonId ?? requesterId
  if (forPersonId !== requesterId)
    await tell({ personId: forPersonId, word: 'requests/told.password', ...message })
}

/** A failure belongs to the specialist who decided, or to all of them where somebody else did; whoever asked knows of it. */
async function tellFailed({ db, tell }: JobTransaction, request: StoredRequest, outcome: AccountOutcome) {
  const { requesterId, decidedBy } = request
  const message = about(request, outcome)
  const specialists = (await peopleWithRole(db, 'itSpecialist')).map(({ id }) => id)
  const menders = decidedBy && specialists.includes(decidedBy) ? [decidedBy] : specialists
  for (const personId of menders) await tell({ personId, word: 'requests/told.failed', ...message })
  if (!menders.includes(requesterId))
    await tell({ personId: requesterId, word: 'requests/told.stuck', ...message })
}

async function tellDeclined({ transact, clock }: JobContext, request: StoredRequest) {
  await transact(async (means) => {
    const { db, tell } = means
    await lockGroup(db, { requestId: request.id })
    const current = await lockRequest(db, request.id)
    // Told already, or decided anew since.
    if (current?.status !== 'declined' || current.settled || current.version !== request.version) return
    await changeRequest(db, request.id, { settled: true, claimedUntil: null })
    await tell({
      personId: request.requesterId,
      word: 'requests/told.declined',
      params: { number: String(request.number), reason: request.reason ?? '' },
      link: `/requests/${request.id}`,
      requestId: request.id,
    })
    await declineFollowers(means, request, clock.now())
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
