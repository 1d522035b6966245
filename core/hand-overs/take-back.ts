import { derivedId } from '../derived-id.ts'
import { resolveNames } from '../inventory/resolve.ts'
import { whyStays } from '../inventory/rules.ts'
import type { Outcome } from '../inventory/schema.ts'
import { assetsById, changeAsset } from '../inventory/store.ts'
import { withNames } from '../inventory/view.ts'
import { command } from '../use-case.ts'
import { type ActThing, makeAct, type Side } from './make-act.ts'
import { takeBackInput } from './schema.ts'
import { handOverById, nextHandOver } from './store.ts'

/** Takes things back and puts them somewhere: an act for each of those who had them, and an outcome for each thing. */
export const takeBack = command('hand-overs/take-back', {
  input: takeBackInput,
  async run(context, { id, things, place }) {
    const { db, person, now, about } = context
    await nextHandOver(db)
    const asked = new Map(things.map((one) => [one.id, one]))
    const found = await assetsById(db, [...asked.keys()], true)
    const named = new Map((await withNames(db, [...found.values()])).map((one) => [one.id, one.holder]))
    const { roomId } = (await resolveNames(db, []))({ place, responsible: '', holder: '' })
    const outcomes: Outcome[] = []
    const returned = new Map<string, { from: Side; things: ActThing[] }>()
    for (const [assetId, { condition, parts }] of asked) {
      const asset = found.get(assetId)
      const because = whyStays(asset)
      if (!asset || because) {
        outcomes.push({ id: assetId, version: null, because: because ?? 'missing' })
        continue
      }
      const after = {
        ...{ holder: '', holderId: null },
        ...(place === '' ? {} : { place, roomId }),
        ...(condition === undefined ? {} : { condition }),
        state: asset.state === 'inUse' || asset.state === 'lost' ? ('inStore' as const) : asset.state,
      }
      const from = { id: asset.holderId, name: named.get(assetId) ?? '' }
      // What nobody had is only put somewhere, and there is nobody to write an act with.
      const kind = from.name === '' ? 'moved' : 'takenBack'
      const version = await changeAsset(db, asset, after, kind, { personId: person.id, now })
      outcomes.push({ id: assetId, version, because: version === null ? 'same' : null })
      if (version === null || from.name === '') continue
      const key = from.id ?? from.name
      const of: { from: Side; things: ActThing[] } = returned.get(key) ?? { from, things: [] }
      of.things.push({ asset: { ...asset, ...after }, version, parts })
      returned.set(key, of)
    }
    const acts: string[] = []
    for (const [key, { from, things }] of returned) {
      const actId = derivedId(`${id} ${key}`)
      if (await handOverById(db, actId)) continue
      await makeAct(context, {
        ...{ id: actId, kind: 'returned', place, dueOn: null, note: '', needsParent: false, things },
        giver: from,
        receiver: person,
      })
      acts.push(actId)
    }
    about('things', { asked: things.length, acts: acts.length })
    return { outcomes, acts }
  },
})
