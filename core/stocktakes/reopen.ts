import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayStep } from './rules.ts'
import { stocktakeInput } from './schema.ts'
import { findLed } from './seen.ts'
import { changeStocktake, forgetSignatures } from './store.ts'

/** Goes on counting, as long as not everybody has signed; who had, signs anew. */
export const reopen = command('stocktakes/reopen', {
  input: stocktakeInput,
  async run({ db, person, about }, { id }) {
    const stocktake = await findLed(db, person, id)
    require(mayStep(stocktake.state, 'reopen'))
    about(id)
    await forgetSignatures(db, id)
    await changeStocktake(db, id, { state: 'counting', closedAt: null })
    return { id }
  },
})
