import { changeEach } from '../inventory/change-each.ts'
import { assetsById } from '../inventory/store.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { readAct } from './read-act.ts'
import { mayStep } from './rules.ts'
import { signInput } from './schema.ts'
import { findSeen } from './seen.ts'
import { changeStocktake, signaturesOf, writeSignature } from './store.ts'

/**
 * Signs the act as a member of the commission, as it was seen. With the last signature it is locked, and the inventory
 * learns what is missing and what has turned up again.
 */
export const sign = command('stocktakes/sign', {
  input: signInput,
  async run({ db, person, now, about }, { id, mark }) {
    const stocktake = await findSeen(db, person, id, 'update')
    if (!stocktake.commission.includes(person.id))
      throw new Refusal('forbidden', 'stocktakes/refused.not-commission')
    require(mayStep(stocktake.state, 'sign'))
    const act = await readAct(db, id)
    if (act.mark !== mark) throw new Refusal('conflict', 'stocktakes/refused.changed')
    about(id, { mark })
    await writeSignature(db, { stocktakeId: id, personId: person.id, at: now, mark })
    const signed = new Set((await signaturesOf(db, id)).map(({ personId }) => personId))
    if (!stocktake.commission.every((one) => signed.has(one))) return { isLocked: false }
    await changeStocktake(db, id, { state: 'locked', lockedAt: now, mark })
    const by = { personId: person.id, now }
    const missing = act.lines.filter(({ finding }) => finding === 'waiting').map(({ assetId }) => assetId)
    const there = act.lines.filter(({ finding }) => finding !== 'waiting').map(({ assetId }) => assetId)
    await changeEach(db, await inState(missing, false), 'counted', by, () => ({ state: 'lost' }))
    await changeEach(db, await inState(there, true), 'counted', by, () => ({ state: 'inUse' }))
    return { isLocked: true }

    /** Of these things those that the inventory calls lost, or those that it does not. */
    async function inState(ids: readonly string[], isLost: boolean): Promise<string[]> {
      const things = await assetsById(db, ids)
      return ids.filter((one) => (things.get(one)?.state === 'lost') === isLost)
    }
  },
})
