import type { CommandContext, Telling } from '../context.ts'
import { formatMoment } from '../language.ts'
import { peopleWithRole } from '../people/store.ts'
import type { WordKey } from '../words.ts'
import type { Escalation } from './escalations.ts'
import { changeEscalation } from './escalations-store.ts'
import type { StoredRequest } from './store.ts'

type Means = Pick<CommandContext, 'db' | 'tell'>
type Told = Pick<StoredRequest, 'id' | 'number' | 'decidedBy'>

/** Tells whoever a request was given to; the first time by a card of its own, later by changing that very card. */
export async function tellReceiver(
  { tell }: Pick<Means, 'tell'>,
  request: Told,
  escalation: Escalation,
  word: 'requests/told.escalated' | 'requests/told.escalationEnded',
): Promise<void> {
  const { lateSince, reason } = escalation
  const late = lateSince
    ? { word: 'requests/late-since' as const, params: { at: formatMoment(lateSince) } }
    : ''
  await tell({
    personId: escalation.toId,
    word,
    params: { number: String(request.number), reason: reason ?? late },
    link: `/requests/${request.id}`,
    requestId: request.id,
    thread: `escalation ${escalation.id}`,
  })
}

/** Tells whoever has the request in hand, or gave it to the deputy, or else every specialist, what came of it. */
export async function tellSpecialists(
  { db, tell }: Means,
  request: Told,
  telling: { word: WordKey; params: NonNullable<Telling['params']> },
  { raisedBy, notThis }: { raisedBy: string | null; notThis: string | null },
): Promise<void> {
  const specialists = (await peopleWithRole(db, 'itSpecialist')).map(({ id }) => id)
  const hand = [request.decidedBy, raisedBy].find((id) => id && specialists.includes(id))
  const readers = hand ? [hand] : specialists
  for (const personId of readers.filter((id) => id !== notThis))
    await tell({ personId, ...telling, link: `/requests/${request.id}`, requestId: request.id })
}

/** Ends the escalation of a request that is closed, if it has one, and changes its card. */
export async function endEscalation(
  means: Means,
  request: Told & { escalation: Escalation | null },
  now: Date,
): Promise<void> {
  const { escalation } = request
  if (!escalation) return
  await changeEscalation(means.db, escalation.id, { closedAt: now, outcome: 'closed' })
  await tellReceiver(means, request, escalation, 'requests/told.escalationEnded')
}
