import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { endRepair, openRepair, repairCostsOf } from './repair-store.ts'
import { isDear } from './rules.ts'
import { takeFromRepairInput } from './schema.ts'
import { assetsById, changeAsset } from './store.ts'

/** Takes a thing back from being mended, with what was done and what it cost; says when mending no longer pays. */
export const takeFromRepair = command('inventory/take-from-repair', {
  input: takeFromRepairInput,
  async run({ db, person, now, about }, { id, costCents, done, condition }) {
    const asset = (await assetsById(db, [id], true)).get(id)
    const repair = asset && (await openRepair(db, id))
    if (!asset || !repair) throw new Refusal('conflict', 'inventory/refused.not-in-repair')
    about(id, { costCents: costCents ?? 0 })
    await endRepair(db, repair.id, { backAt: now, costCents, done })
    const state = asset.state === 'inRepair' ? repair.stateBefore : asset.state
    const back = { condition, state: state === 'inRepair' ? ('inUse' as const) : state }
    const by = { personId: person.id, now }
    await changeAsset(db, asset, back, 'backFromRepair', by)
    return { isDear: isDear(asset, (await repairCostsOf(db, [id])).get(id) ?? 0) }
  },
})
