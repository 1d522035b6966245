import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { assetInput } from './schema.ts'
import { assetsById } from './store.ts'

/** What a label says to whoever stands before the thing and wants to report it: what it is and where, and no more. */
export const identify = query('inventory/identify', {
  input: assetInput,
  async run({ db }, { id }) {
    const asset = (await assetsById(db, [id])).get(id)
    if (!asset) throw new Refusal('missing', 'common/refused.missing')
    const { name, inventoryNo, place } = asset
    return { id, name, inventoryNo, place }
  },
})
