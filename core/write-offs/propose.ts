import { repairCostsOf } from '../inventory/repair-store.ts'
import { whyStays } from '../inventory/rules.ts'
import { assetsById } from '../inventory/store.ts'
import { peopleWithRole } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { proposeInput } from './schema.ts'
import { nextWriteOff, proposedAmong, writeOffById, writeWriteOff } from './store.ts'

/** Proposes things to be written off, with what is wrong with them: the defect act. Whoever decides is told. */
export const propose = command('write-offs/propose', {
  input: proposeInput,
  async run({ db, person, now, about, tell }, { id, assetIds, reason, defects }) {
    const number = await nextWriteOff(db)
    const there = await writeOffById(db, id)
    if (there) return { id, number: there.number }
    const ids = [...new Set(assetIds)]
    const things = await assetsById(db, ids, true)
    const taken = await proposedAmong(db, ids)
    const costs = await repairCostsOf(db, ids)
    const lines = ids.map((assetId) => {
      const asset = things.get(assetId)
      const why = whyStays(asset)
      if (!asset || why === 'missing') throw new Refusal('missing', 'common/refused.missing')
      const { inventoryNo, name, model, serial, quantity, unit, valueCents, boughtOn } = asset
      const thing = [inventoryNo, name].filter(Boolean).join(' ')
      if (asset.isForeign) throw new Refusal('conflict', 'write-offs/refused.foreign', { thing })
      if (why || taken.has(assetId)) throw new Refusal('conflict', 'write-offs/refused.taken', { thing })
      const repairCents = costs.get(assetId) ?? 0
      return { assetId, inventoryNo, name, model, serial, quantity, unit, valueCents, boughtOn, repairCents }
    })
    about(id, { things: lines.length, reason })
    await writeWriteOff(
      db,
      {
        ...{ id, number, reason, defects, state: 'proposed', decision: '', disposalNote: '' },
        proposedBy: person.id,
        proposedAt: now,
      },
      lines,
    )
    for (const deputy of await peopleWithRole(db, 'deputyFacilities'))
      if (deputy.id !== person.id)
        await tell({
          personId: deputy.id,
          word: 'write-offs/told.proposed',
          params: { number: String(number), n: lines.length },
          link: `/write-offs/${id}`,
        })
    return { id, number }
  },
})
