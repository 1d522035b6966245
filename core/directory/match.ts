import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { keepMatches, readMatches } from './match-store.ts'
import { openMatches } from './plan-store.ts'
import { matchInput } from './schema.ts'

/**
 * Says whose account a likely match is: this one's, or nobody's among those offered. It counts from the next plan on.
 * Refused for what no open plan offers, and for an account that somebody else was given.
 */
export const match = command('directory/match', {
  input: matchInput,
  async run({ db, person, now, about }, { sourceId, objectId }) {
    const offered = (await openMatches(db)).filter((one) => one.sourceId === sourceId)
    const fits = (id: string) =>
      offered.some(({ candidates }) => candidates.some((one) => one.objectId === id))
    if (offered.length === 0 || (objectId && !fits(objectId)))
      throw new Refusal('missing', 'common/refused.missing')
    const chosen = offered.flatMap(({ candidates }) => candidates).find((one) => one.objectId === objectId)
    // Whose number has changed may have been matched under the one before.
    const given = [...(await readMatches(db))].some(
      ([other, id]) => id && id === objectId && other !== sourceId && other !== chosen?.employeeId,
    )
    if (given) throw new Refusal('conflict', 'directory/match-given')
    about(objectId ?? sourceId, { isMatch: objectId !== null })
    await keepMatches(db, [{ sourceId, objectId, decidedBy: person.id, decidedAt: now }])
    return { sourceId, objectId }
  },
})
