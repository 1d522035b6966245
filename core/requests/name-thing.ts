import { thingLabel } from '../inventory/rules.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { nameThingInput } from './schema.ts'
import { changeRequest, lockRequest, writeEvent } from './store.ts'
import { thingOf } from './thing.ts'

/** Says which thing of the inventory a request is about after all, or that it is about none; also of one that is done. */
export const nameThing = command('requests/name-thing', {
  input: nameThingInput,
  async run({ db, person, now, about }, { id, assetId }) {
    const request = await lockRequest(db, id)
    if (!request) throw new Refusal('missing', 'common/refused.missing')
    about(id, assetId ? { assetId } : {})
    if (request.assetId === assetId) return { id }
    const thing = await thingOf(db, { assetId, fields: {} })
    await changeRequest(db, id, { assetId })
    await writeEvent(db, {
      requestId: id,
      at: now,
      personId: person.id,
      kind: 'thingNamed',
      ...(thing
        ? { word: 'requests/thing-is', params: { thing: thingLabel(thing) } }
        : { word: 'requests/thing-none' }),
    })
    return { id }
  },
})
