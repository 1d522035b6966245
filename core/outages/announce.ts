import { Refusal, require } from '../refusal.ts'
import { joinToOutage } from '../requests/join-outage.ts'
import { command } from '../use-case.ts'
import { mayEnd } from './rules.ts'
import { announceInput } from './schema.ts'
import { lockOutage, writeOutage } from './store.ts'

/**
 * Announces what is broken for many, once: who reports it from now on is answered by it. Announced again under the same
 * id it is changed, and nobody is told of that; those whose requests are part of it hear of it once. A request that
 * can no longer be part of it does not hold up what everybody has to know.
 */
export const announce = command('outages/announce', {
  input: announceInput,
  async run(context, { requestIds, since, expectedUntil, ...outage }) {
    const { db, person, now, about } = context
    const there = await lockOutage(db, outage.id)
    if (there) require(mayEnd(there))
    if (expectedUntil && expectedUntil <= since) {
      const fault = { field: 'expectedUntil', word: 'outages/ends-before' as const }
      throw new Refusal('invalid', fault.word, {}, [fault])
    }
    await writeOutage(db, {
      ...outage,
      since: new Date(since),
      expectedUntil: expectedUntil ? new Date(expectedUntil) : null,
      announcedBy: person.id,
      announcedAt: now,
    })
    const { outcomes, changed } = await joinToOutage(context, requestIds, outage)
    about(outage.id, { isNew: !there, requests: changed.length, left: outcomes.length - changed.length })
    return { id: outage.id, outcomes }
  },
})
