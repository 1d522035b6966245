import { Refusal } from '../refusal.ts'
import { countedAmong } from '../stocktakes/store.ts'
import { command } from '../use-case.ts'
import { proposedAmong } from '../write-offs/store.ts'
import { eventsOfImport, holdImport, markUndone, removeAssets } from './import-store.ts'
import { turnedBack } from './rules.ts'
import { undoImportInput } from './schema.ts'
import { assetsById, changeAsset, lockNumbers, namesake } from './store.ts'

/**
 * Takes a whole table back: what it changed is as it was before, what it added is gone. A thing to which something has
 * happened since stays as it is, and so does one that a stocktake or a write-off knows; how many, is answered.
 */
export const undoImport = command('inventory/undo-import', {
  input: undoImportInput,
  async run({ db, person, now, about }, { id }) {
    await lockNumbers(db)
    const one = await holdImport(db, id)
    if (!one) throw new Refusal('missing', 'common/refused.missing')
    if (one.undoneAt) throw new Refusal('conflict', 'inventory/refused.undone')
    const events = await eventsOfImport(db, id)
    const ids = events.map(({ assetId }) => assetId)
    const there = await assetsById(db, ids, true)
    const known = new Set([...(await countedAmong(db, ids)), ...(await proposedAmong(db, ids))])
    const removed: string[] = []
    let changed = 0
    for (const { assetId, kind, version, changes } of events) {
      const asset = there.get(assetId)
      if (asset?.version !== version) continue
      if (kind === 'received') {
        if (!known.has(assetId)) removed.push(assetId)
        continue
      }
      const before = turnedBack(changes)
      if (before.inventoryNo && (await namesake(db, assetId, before.inventoryNo))) continue
      if ((await changeAsset(db, asset, before, 'undone', { personId: person.id, now })) !== null) changed++
    }
    await removeAssets(db, removed)
    await markUndone(db, id, now)
    const left = events.length - removed.length - changed
    about(id, { removed: removed.length, changed, left })
    return { removed: removed.length, changed, left }
  },
})
