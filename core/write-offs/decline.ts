import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { findHeld } from './find-held.ts'
import { mayDecide } from './rules.ts'
import { declineInput } from './schema.ts'
import { changeWriteOff } from './store.ts'

/** Leaves things in the inventory, and says why. */
export const decline = command('write-offs/decline', {
  input: declineInput,
  async run({ db, person, now, about, tell }, { id, why }) {
    const writeOff = await findHeld(db, id)
    require(mayDecide(writeOff, person.id))
    about(id)
    const decision = { decidedBy: person.id, decidedAt: now, decision: why }
    await changeWriteOff(db, id, { ...decision, state: 'declined' })
    await tell({
      personId: writeOff.proposedBy,
      word: 'write-offs/told.declined',
      params: { number: String(writeOff.number), why },
      link: `/write-offs/${id}`,
    })
    return { id }
  },
})
