import { Refusal, require } from '../refusal.ts'
import { joinToOutage } from '../requests/join-outage.ts'
import { command } from '../use-case.ts'
import { mayEnd } from './rules.ts'
import { announceInput } from './schema.ts'
import { lockOutage, writeOutage } from './store.ts'

/**
 * Announces what is broken for many, once: who reports it from now on is answered by it. Announced again under the same
 * id it is changed, and nobody is told of that; those whose requests are part of it hear of it once.
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
    about(outage.id, { isNew: !there, requests: requestIds.length })
    await writeOutage(db, {
      ...outage,
      since: new Date(since),
      expectedUntil: expectedUntil ? new Date(expectedUntil) : null,
      announcedBy: person.id,
      announcedAt: now,
    })
    await joinToOutage(context, requestIds, outage)
    return { id: outage.id }
  },
})
