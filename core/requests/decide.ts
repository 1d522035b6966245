import { showInChannel } from '../channel/post.ts'
import type { CommandContext } from '../context.ts'
import { Refusal, require, type Verdict } from '../refusal.ts'
import type { EventKind } from './schema.ts'
import { changeRequest, lockRequest, type StoredRequest, writeEvent } from './store.ts'

/**
 * The one order of steps in which every decision is made: lock, ask the rule, change, write history.
 * Refuses `missing` when there is no such request, and what the rule says.
 */
export async function decide(
  { db, start, person, now, about }: CommandContext,
  id: string,
  step: {
    rule(request: StoredRequest): Verdict
    event: EventKind
    note?: string | undefined
    change(request: StoredRequest): Partial<StoredRequest>
  },
): Promise<StoredRequest> {
  const request = await lockRequest(db, id)
  if (!request) throw new Refusal('missing', 'common/refused.missing')
  about(id, { kind: request.kind })
  const verdict = step.rule(request)
  // "Not yours" and "not there" are one answer, so that nobody learns of other people's requests.
  if (!verdict.ok && verdict.because === 'common/refused.missing')
    throw new Refusal('missing', verdict.because)
  require(verdict)
  const changes = { ...step.change(request), version: request.version + 1 }
  await changeRequest(db, id, changes)
  await writeEvent(db, {
    requestId: id,
    at: now,
    personId: person.id,
    kind: step.event,
    ...(step.note ? { note: step.note } : {}),
  })
  await showInChannel({ db, start })
  return { ...request, ...changes }
}
