import { resolveNames } from '../inventory/resolve.ts'
import { assetsById, changeAsset } from '../inventory/store.ts'
import { withNames } from '../inventory/view.ts'
import { chooseMeant } from '../people/choose.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { isParentNeeded } from './age.ts'
import { type ActThing, makeAct } from './make-act.ts'
import { mayGive } from './rules.ts'
import { giveInput } from './schema.ts'
import { handOverById, nextHandOver } from './store.ts'

/**
 * Hands things over to a person by one act, all or none: what somebody else has by now is named, and nothing happens.
 * With a day they are lent until then.
 */
export const give = command('hand-overs/give', {
  input: giveInput,
  async run(context, { id, to, things, dueOn, place, note }) {
    const { db, person, now, about } = context
    // Whoever makes an act waits here for the others, so that the things are looked at after them.
    await nextHandOver(db)
    const there = await handOverById(db, id)
    if (there) return { id, number: there.number }
    if (dueOn !== null && dueOn < String(dayOf(now)))
      throw new Refusal('invalid', 'hand-overs/refused.past', {}, [
        { field: 'dueOn', word: 'hand-overs/refused.past' },
      ])
    const receiver = await chooseMeant(db, to, 'to')
    const asked = new Map(things.map((one) => [one.id, one]))
    const found = await assetsById(db, [...asked.keys()], true)
    const { roomId } = (await resolveNames(db, []))({ place, responsible: '', holder: '' })
    const given: ActThing[] = []
    for (const [assetId, { condition, parts }] of asked) {
      const asset = found.get(assetId)
      if (!asset) throw new Refusal('missing', 'common/refused.missing')
      const verdict = mayGive(asset)
      if (!verdict.ok) {
        const [named = asset] = await withNames(db, [asset])
        const thing = [asset.inventoryNo, asset.name].filter(Boolean).join(' ')
        throw new Refusal('conflict', verdict.because, { thing, name: named.holder })
      }
      const after = {
        ...{ holder: receiver.name, holderId: receiver.id, state: 'inUse' as const },
        ...(place === '' ? {} : { place, roomId }),
        ...(condition === undefined ? {} : { condition }),
      }
      const version = await changeAsset(db, asset, after, 'handedOver', { personId: person.id, now })
      given.push({ asset: { ...asset, ...after }, version, parts })
    }
    const number = await makeAct(context, {
      ...{ id, kind: 'given', place, dueOn, note, things: given },
      giver: person,
      receiver,
      needsParent: await isParentNeeded(db, receiver, now),
    })
    about(id, { number, things: given.length, isLoan: dueOn !== null })
    return { id, number }
  },
})
