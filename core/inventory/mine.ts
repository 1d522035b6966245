import { z } from 'zod'
import { query } from '../use-case.ts'
import { pageOfAssets } from './list-store.ts'

/** What somebody has or answers for, as they may see it themselves: no value, no notes. */
export const mine = query('inventory/mine', {
  input: z.object({}),
  async run({ db, person }) {
    const filter = { text: '', personId: person.id, state: 'present' as const }
    const { rows } = await pageOfAssets(db, filter, { order: 'name', after: undefined, limit: 100 })
    return {
      assets: rows.map(({ id, inventoryNo, name, model, place, holderId, responsibleId }) => ({
        id,
        inventoryNo,
        name,
        model,
        place,
        isHeld: holderId === person.id,
        isAnsweredFor: responsibleId === person.id,
      })),
    }
  },
})
