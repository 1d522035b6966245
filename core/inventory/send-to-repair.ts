import { randomUUID } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { openRepair, writeRepair } from './repair-store.ts'
import { whyStays } from './rules.ts'
import { sendToRepairInput } from './schema.ts'
import { assetsById, changeAsset } from './store.ts'

/** Gives a thing to be mended; until it is back, lists say so. */
export const sendToRepair = command('inventory/send-to-repair', {
  input: sendToRepairInput,
  async run({ db, person, now, about }, { id, to, fault }) {
    const asset = (await assetsById(db, [id], true)).get(id)
    if (!asset) throw new Refusal('missing', 'common/refused.missing')
    if (whyStays(asset)) throw new Refusal('conflict', 'inventory/refused.written-off')
    if (await openRepair(db, id)) throw new Refusal('conflict', 'inventory/refused.in-repair')
    about(id)
    await writeRepair(db, {
      ...{ id: randomUUID(), assetId: id, to, fault, done: '', stateBefore: asset.state },
      sentAt: now,
      sentBy: person.id,
    })
    const by = { personId: person.id, now }
    const version = await changeAsset(db, asset, { state: 'inRepair' }, 'sentToRepair', by)
    return { version }
  },
})
