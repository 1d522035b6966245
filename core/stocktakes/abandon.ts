import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayStep } from './rules.ts'
import { stocktakeInput } from './schema.ts'
import { findSeen } from './seen.ts'
import { changeStocktake } from './store.ts'

/** Gives up a stocktake that was opened by mistake; what was scanned stays. */
export const abandon = command('stocktakes/abandon', {
  input: stocktakeInput,
  async run({ db, person, now, about }, { id }) {
    const stocktake = await findSeen(db, person, id, 'update')
    require(mayStep(stocktake.state, 'abandon'))
    about(id)
    await changeStocktake(db, id, { state: 'abandoned', closedAt: now })
    return { id }
  },
})
