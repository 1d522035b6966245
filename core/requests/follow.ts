import type { JobContext, JobTransaction, Telling } from '../context.ts'
import { sentence } from '../language.ts'
import type { WholeRequest } from './decide.ts'
import { firstClocks } from './first-clocks.ts'
import { followersOf, hasHeardOf, type Leader, lockGroup } from './follow-store.ts'
import type { Before } from './schema.ts'
import { changeRequest, lockRequest, type StoredRequest, writeEvent } from './store.ts'

/** How the one that others go with has ended, and who ended it. */
interface End {
  status: 'done' | 'declined'
  note: string
  by: string | null
  at: Date
  /** What a requester is told, of the newest of their requests. */
  telling(follower: StoredRequest): Omit<Telling, 'personId'>
}

/**
 * Ends what goes with a request or an outage as that has ended; all of it is held already (`lockGroup`). Each requester
 * is told once, however many of their requests go with it; `told` are those who know already.
 */
export async function endFollowers(
  means: Pick<JobTransaction, 'db' | 'tell'>,
  leader: Leader,
  end: End,
  told: Set<string>,
): Promise<void> {
  const { db, tell } = means
  for (const follower of await followersOf(db, leader)) {
    await changeRequest(db, follower.id, {
      status: end.status,
      decidedBy: end.by,
      decidedAt: end.at,
      closedAt: end.at,
      reason: end.note || null,
      settled: true,
      before: null,
      version: follower.version + 1,
    })
    await writeEvent(db, {
      requestId: follower.id,
      at: end.at,
      personId: end.by,
      kind: end.status === 'done' ? 'finished' : 'declined',
      ...(end.note ? { note: end.note } : {}),
    })
    if (!told.has(follower.requesterId)) {
      told.add(follower.requesterId)
      await tell({ personId: follower.requesterId, ...end.telling(follower) })
    }
    await endFollowers(means, { requestId: follower.id }, end, told)
  }
}

/** Lets go what went with a request that is no more, all of it held already: each is somebody's own again, and nobody is told, for nothing changes for them. */
export async function letGoFollowers(
  { db, now }: Pick<JobTransaction, 'db'> & { now: Date },
  leader: Leader,
): Promise<void> {
  for (const follower of await followersOf(db, leader)) {
    await changeRequest(db, follower.id, {
      ...apart(follower),
      ...(await firstClocks(db, follower, now)),
      version: follower.version + 1,
    })
    await writeEvent(db, { requestId: follower.id, at: now, personId: null, kind: 'parted' })
  }
}

/** What a request is once it goes with no other any more; its clocks begin anew, for meanwhile it was nobody's to mend. */
export function apart({ decidedBy }: Pick<StoredRequest, 'decidedBy'>): Partial<StoredRequest> {
  return {
    status: decidedBy ? 'inProgress' : 'received',
    settled: decidedBy !== null,
    mergedInto: null,
    outageId: null,
    before: null,
    closedAt: null,
  }
}

/** What is put back when this step is undone. */
export function before(
  { status, decidedBy, decidedAt, reason, settled }: StoredRequest,
  by: string,
  now: Date,
): Before {
  return {
    by,
    at: now.toISOString(),
    status,
    decidedBy,
    decidedAt: decidedAt?.toISOString() ?? null,
    reason,
    settled,
  }
}

/** As {@link before}, of a judgement on what was escalated. */
export function beforeJudged(request: WholeRequest, by: string, now: Date): Before {
  const { escalation, solveBy } = request
  if (!escalation) return before(request, by, now)
  const { id, toId, takenAt } = escalation
  const judged = {
    solveBy: solveBy?.toISOString() ?? null,
    id,
    toId,
    takenAt: takenAt?.toISOString() ?? null,
  }
  return { ...before(request, by, now), judged }
}

/** Once a finish cannot be undone any more: its requester is asked whether it is mended, and so are those who went with it. */
export async function settleFinished({ transact, clock }: JobContext, { id }: StoredRequest): Promise<void> {
  await transact(async (means) => {
    await lockGroup(means.db, { requestId: id })
    const request = await lockRequest(means.db, id)
    if (request?.status !== 'done' || request.settled) return
    await changeRequest(means.db, id, { settled: true, claimedUntil: null, before: null })
    const by = request.before?.by ?? request.decidedBy
    const note = request.reason ?? ''
    const telling = (one: StoredRequest) => ({
      word: 'requests/told.finished' as const,
      params: { number: String(one.number), note: sentence(note) },
      link: `/requests/${one.id}`,
      requestId: one.id,
    })
    if (request.requesterId !== by) await means.tell({ personId: request.requesterId, ...telling(request) })
    const end: End = { status: 'done', note, by, at: clock.now(), telling }
    await endFollowers(means, { requestId: id }, end, new Set([request.requesterId]))
  })
}

/** Those who went with a declined request hear the same reason. */
export async function declineFollowers(
  means: Pick<JobTransaction, 'db' | 'tell'>,
  request: StoredRequest,
  at: Date,
): Promise<void> {
  const telling = (one: StoredRequest) => ({
    word: 'requests/told.declined' as const,
    params: { number: String(one.number), reason: request.reason ?? '' },
    link: `/requests/${one.id}`,
    requestId: one.id,
  })
  const end: End = { status: 'declined', note: request.reason ?? '', by: request.decidedBy, at, telling }
  await endFollowers(means, { requestId: request.id }, end, new Set([request.requesterId]))
}

/** Once joining cannot be undone any more, the requester hears of it; of one outage once. */
export async function settleJoined({ transact }: JobContext, { id }: StoredRequest): Promise<void> {
  await transact(async ({ db, tell }) => {
    const request = await lockRequest(db, id)
    if (request?.status !== 'joined' || request.settled) return
    const isNews = !(await hasHeardOf(db, request)) && request.requesterId !== request.before?.by
    await changeRequest(db, id, { settled: true, claimedUntil: null, before: null })
    if (!isNews) return
    await tell({
      personId: request.requesterId,
      word: request.outageId ? 'requests/told.part-of-outage' : 'requests/told.joined',
      params: { number: String(request.number) },
      link: `/requests/${id}`,
      requestId: id,
    })
  })
}
