import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayWrite } from './rules.ts'
import { writeInput } from './schema.ts'
import { changePurchase, nextPurchase, purchaseById, writePurchase } from './store.ts'

/** Writes a specification, new or over the one that was seen. Refuses `conflict` when somebody has changed it meanwhile. */
export const write = command('purchases/write', {
  input: writeInput,
  async run({ db, person, now, about }, { id, version, title, lines }) {
    const number = await nextPurchase(db)
    const there = await purchaseById(db, id, true)
    about(id, { lines: lines.length })
    if (!there) {
      if (version !== 0) throw new Refusal('missing', 'common/refused.missing')
      await writePurchase(db, {
        ...{ id, number, title, lines, state: 'draft', version: 1, decision: '', assetIds: [] },
        ...{ writtenBy: person.id, writtenAt: now },
      })
      return { id, version: 1 }
    }
    // A new one whose first answer was lost comes twice.
    if (version === 0) return { id, version: there.version }
    require(mayWrite(there.state))
    if (there.version !== version) throw new Refusal('conflict', 'purchases/refused.changed')
    await changePurchase(db, there, {
      ...{ title, lines, state: 'draft', writtenBy: person.id, writtenAt: now },
    })
    return { id, version: version + 1 }
  },
})
