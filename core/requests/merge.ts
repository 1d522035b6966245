import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { decide, withSteps } from './decide.ts'
import { before } from './follow.ts'
import { holdJoining } from './follow-store.ts'
import { mayLead, mayMerge } from './rules.ts'
import { mergeInput, undoSeconds } from './schema.ts'
import { settle } from './settle.ts'
import { lockRequests, writeEvent } from './store.ts'

/**
 * Joins a request to another one of the same trouble: it goes with that one and ends as it does. Its requester hears of
 * it and of the outcome, and never whose the other one is nor a word of it.
 */
export const merge = command('requests/merge', {
  input: mergeInput,
  async run(context, { id, intoId }) {
    const { db, person, now, start } = context
    await holdJoining(db)
    const leader = (await lockRequests(db, [id, intoId])).find((one) => one.id === intoId)
    const [into] = leader ? await withSteps(db, [leader]) : []
    if (!into) throw new Refusal('missing', 'common/refused.missing')
    const request = await decide(context, id, {
      rule: (request) => {
        const verdict = mayMerge(request)
        return verdict.ok ? mayLead(into, id) : verdict
      },
      event: 'joined',
      word: 'requests/merged-into',
      params: { number: String(into.number) },
      change: (request) => ({
        status: 'joined',
        mergedInto: intoId,
        settled: false,
        before: before(request, person.id, now),
      }),
    })
    await writeEvent(db, {
      requestId: intoId,
      at: now,
      personId: person.id,
      kind: 'gathered',
      word: 'requests/merged-here',
      params: { number: String(request.number) },
    })
    await start(settle, { id, version: request.version }, { afterSeconds: undoSeconds })
    return { id, undoSeconds }
  },
})
