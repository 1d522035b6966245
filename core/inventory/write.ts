import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { resolveNames } from './resolve.ts'
import { writeInput } from './schema.ts'
import { assetsById, changeAsset, lockNumbers, namesake, receiveAssets } from './store.ts'

/** Writes a thing down, new or over the one that was seen. Refuses `conflict` when somebody has changed it meanwhile. */
export const write = command('inventory/write', {
  input: writeInput,
  async run({ db, person, now, about }, draft) {
    await lockNumbers(db)
    const there = (await assetsById(db, [draft.id], true)).get(draft.id)
    // A new thing whose first answer was lost comes twice.
    if (there && draft.version === 0) return { id: draft.id, version: there.version }
    if ((there?.version ?? 0) !== draft.version) throw new Refusal('conflict', 'inventory/refused.changed')
    const other = await namesake(db, draft.id, draft.inventoryNo)
    if (other) {
      const params = { name: other.name }
      throw new Refusal('invalid', 'inventory/refused.number-taken', params, [
        { field: 'inventoryNo', word: 'inventory/refused.number-taken', params },
      ])
    }
    const by = { personId: person.id, now }
    const asset = { ...draft, ...(await resolveNames(db, [draft]))(draft) }
    about(draft.id, { isNew: !there })
    if (there) {
      const version = await changeAsset(db, there, asset, 'changed', by)
      return { id: draft.id, version: version ?? there.version }
    }
    await receiveAssets(db, [{ ...asset, version: 1 }], by)
    return { id: draft.id, version: 1 }
  },
})
