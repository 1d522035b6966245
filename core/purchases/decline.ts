import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayDecide } from './rules.ts'
import { declineInput } from './schema.ts'
import { changePurchase, findHeld } from './store.ts'

/** Sends a specification back to be written anew, and says why. */
export const decline = command('purchases/decline', {
  input: declineInput,
  async run({ db, person, now, about, tell }, { id, why }) {
    const purchase = await findHeld(db, id)
    require(mayDecide(purchase, person.id))
    about(id)
    const decision = { decidedBy: person.id, decidedAt: now, decision: why }
    await changePurchase(db, purchase, { ...decision, state: 'draft' })
    await tell({
      personId: purchase.proposedBy ?? purchase.writtenBy,
      word: 'purchases/told.declined',
      params: { number: String(purchase.number), why },
      link: `/purchases/${id}`,
    })
    return { id }
  },
})
