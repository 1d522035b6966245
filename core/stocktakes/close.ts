import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayStep } from './rules.ts'
import { stocktakeInput } from './schema.ts'
import { findLed } from './seen.ts'
import { changeStocktake } from './store.ts'

/** Ends the counting: what is not found by now is missing, and the commission is asked to sign. */
export const close = command('stocktakes/close', {
  input: stocktakeInput,
  async run({ db, person, now, about, tell }, { id }) {
    const stocktake = await findLed(db, person, id)
    require(mayStep(stocktake.state, 'close'))
    about(id)
    await changeStocktake(db, id, { state: 'signing', closedAt: now })
    const { title } = stocktake
    for (const personId of stocktake.commission.filter((one) => one !== person.id))
      await tell({ personId, word: 'stocktakes/told.sign', params: { title }, link: `/stocktakes/${id}` })
    return { id }
  },
})
