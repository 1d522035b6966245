import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { purchaseInput } from './schema.ts'
import { changePurchase, findHeld } from './store.ts'

/** Gives a purchase up: what it would have replaced is proposed again. Writing it anew brings it back as a draft. */
export const drop = command('purchases/drop', {
  input: purchaseInput,
  async run({ db, about }, { id }) {
    const purchase = await findHeld(db, id)
    if (purchase.state === 'received') throw new Refusal('conflict', 'purchases/refused.received')
    about(id)
    await changePurchase(db, purchase, { state: 'dropped' })
    return { id, version: purchase.version + 1 }
  },
})
