import { command } from '../use-case.ts'
import { tiedKinds, turnedBack } from './rules.ts'
import { type Outcome, undoInput } from './schema.ts'
import { assetsById, changeAsset, eventOfVersion, lockNumbers, namesake } from './store.ts'

/** Takes the last change of things back, each if nobody has changed it since. What was written down anew stays. */
export const undo = command('inventory/undo', {
  input: undoInput,
  async run({ db, person, now, about }, { things }) {
    await lockNumbers(db)
    const there = await assetsById(
      db,
      things.map(({ id }) => id),
      true,
    )
    const outcomes: Outcome[] = []
    for (const { id, version } of things) {
      const asset = there.get(id)
      const event = asset?.version === version ? await eventOfVersion(db, id, version) : undefined
      if (!asset || !event || event.kind === 'received' || tiedKinds.includes(event.kind)) {
        outcomes.push({ id, version: null, because: asset ? 'changed' : 'missing' })
        continue
      }
      const before = turnedBack(event.changes)
      if (before.inventoryNo && (await namesake(db, id, before.inventoryNo))) {
        outcomes.push({ id, version: null, because: 'changed' })
        continue
      }
      const by = { personId: person.id, now }
      outcomes.push({ id, version: await changeAsset(db, asset, before, 'undone', by), because: null })
    }
    about('things', { asked: things.length, undone: outcomes.filter((one) => one.because === null).length })
    return { outcomes }
  },
})
