import { z } from 'zod'
import { query } from '../use-case.ts'
import { linesHeldBy } from './store.ts'

/** What somebody is asked for in stocktakes: the things they have, and what they have said of each. */
export const mine = query('stocktakes/mine', {
  input: z.object({}),
  async run({ db, person }) {
    const lines = await linesHeldBy(db, person.id)
    return {
      things: lines.map(
        ({ id, stocktakeId, inventoryNo, name, model, place, finding, isDenied, isBroken }) => ({
          ...{ id, stocktakeId, inventoryNo, name, model, place, isDenied, isBroken },
          isSeen: finding !== 'waiting',
        }),
      ),
    }
  },
})
