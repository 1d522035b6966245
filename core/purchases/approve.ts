import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayDecide } from './rules.ts'
import { approveInput } from './schema.ts'
import { changePurchase, findHeld } from './store.ts'

/** Approves a purchase: from then on it can be received. */
export const approve = command('purchases/approve', {
  input: approveInput,
  async run({ db, person, now, about, tell }, { id, note }) {
    const purchase = await findHeld(db, id)
    require(mayDecide(purchase, person.id))
    about(id)
    const decision = { decidedBy: person.id, decidedAt: now, decision: note }
    await changePurchase(db, purchase, { ...decision, state: 'approved' })
    await tell({
      personId: purchase.proposedBy ?? purchase.writtenBy,
      word: 'purchases/told.approved',
      params: { number: String(purchase.number), title: purchase.title },
      link: `/purchases/${id}`,
    })
    return { id }
  },
})
