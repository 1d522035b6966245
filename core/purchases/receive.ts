import { derivedId } from '../derived-id.ts'
import { type NewThing, receiveNumbered } from '../inventory/receive.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayReceive } from './rules.ts'
import { type Line, receiveInput } from './schema.ts'
import { changePurchase, findHeld } from './store.ts'

/** Writes down what came of a purchase: its things stand in the inventory, numbered and ready to be labelled. */
export const receive = command('purchases/receive', {
  input: receiveInput,
  async run({ db, person, now, about }, came) {
    const purchase = await findHeld(db, came.id)
    require(mayReceive(purchase.state))
    const things = came.lines.flatMap(({ id, quantity, priceCents, isOneEntry }) => {
      const line = purchase.lines.find((one) => one.id === id)
      if (!line) throw new Refusal('missing', 'common/refused.missing')
      if (quantity === 0) return []
      const entries = isOneEntry ? 1 : quantity
      return Array.from({ length: entries }, (_, at) => ({
        ...thingOf(line, came),
        id: derivedId(`${purchase.id} ${line.id} ${at}`),
        quantity: isOneEntry ? quantity : 1,
        valueCents: priceCents,
      }))
    })
    if (things.length === 0) throw new Refusal('conflict', 'purchases/refused.nothing-came')
    about(came.id, { things: things.length })
    const made = await receiveNumbered(db, things, { personId: person.id, now })
    const assetIds = made.map(({ id }) => id)
    await changePurchase(db, purchase, {
      state: 'received',
      receivedBy: person.id,
      receivedAt: now,
      assetIds,
    })
    return { assetIds }
  },
})

function thingOf(
  { name, category }: Line,
  {
    boughtOn,
    warrantyUntil,
    supplier,
    place,
  }: { boughtOn: string; warrantyUntil: string | null; supplier: string; place: string },
): Omit<NewThing, 'id' | 'quantity' | 'valueCents'> {
  return {
    ...{ name, category, boughtOn, warrantyUntil, supplier, place },
    ...{ maker: '', model: '', serial: '', unit: '', responsible: '', holder: '', note: '' },
    ...{ condition: 'new', state: 'inStore', isForeign: false, owner: '', lentOn: null },
  }
}
