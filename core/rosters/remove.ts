import { outdatePlansOf, usesOfRoster } from '../directory/in-force-store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { oneRosterInput } from './schema.ts'
import { deleteRoster, rosterById } from './store.ts'

/**
 * Removes a roster that was only tried out, so that nothing is taken over from it and its school is no longer asked
 * about. One that was carried out stays, and so does one whose plan waits for people or runs.
 */
export const removeRoster = command('rosters/remove', {
  input: oneRosterInput,
  async run({ db, about }, { rosterId }) {
    const roster = await rosterById(db, rosterId)
    if (!roster) throw new Refusal('missing', 'common/refused.missing')
    const { isCarriedOut, isOpen } = await usesOfRoster(db, rosterId)
    if (isCarriedOut) throw new Refusal('conflict', 'rosters/refused.carried-out')
    if (isOpen) throw new Refusal('conflict', 'rosters/refused.planned')
    await outdatePlansOf(db, rosterId)
    await deleteRoster(db, rosterId)
    about(rosterId, { pupils: roster.pupils, staff: roster.staff })
    return { rosterId }
  },
})
