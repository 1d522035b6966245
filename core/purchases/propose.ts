import { peopleWithRole } from '../people/store.ts'
import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayPropose } from './rules.ts'
import { purchaseInput } from './schema.ts'
import { changePurchase, findHeld } from './store.ts'

/** Gives a specification to whoever decides on it. */
export const propose = command('purchases/propose', {
  input: purchaseInput,
  async run({ db, person, now, about, tell }, { id }) {
    const purchase = await findHeld(db, id)
    require(mayPropose(purchase.state))
    about(id)
    await changePurchase(db, purchase, { state: 'proposed', proposedBy: person.id, proposedAt: now })
    const params = { number: String(purchase.number), title: purchase.title }
    const deciders = [
      ...(await peopleWithRole(db, 'deputyFacilities')),
      ...(await peopleWithRole(db, 'principal')),
    ]
    for (const personId of new Set(deciders.map((one) => one.id)))
      if (personId !== person.id)
        await tell({ personId, word: 'purchases/told.proposed', params, link: `/purchases/${id}` })
    return { id }
  },
})
