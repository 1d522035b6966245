import { mayDo } from '../people/roles.ts'
import type { SearchSource } from '../search/source.ts'
import { pageOfAssets } from './list-store.ts'

/** Things by number, name, model and serial, for those who work with the inventory. */
export const found: SearchSource = {
  group: 'inventory',
  async find({ db, person }, { text, limit }) {
    if (!mayDo(person.roles, 'inventory/list')) return null
    const filter = { text, state: 'present' as const }
    const { rows } = await pageOfAssets(db, filter, { order: 'name', after: undefined, limit })
    return rows.map(({ id, inventoryNo, name, model, place }) => ({
      id,
      title: [inventoryNo, name].filter(Boolean).join(' '),
      about: [model, place].filter(Boolean).join(' · '),
      path: `/inventory/${id}`,
    }))
  },
}
