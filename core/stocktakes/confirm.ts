import { derivedId } from '../derived-id.ts'
import { labelCode } from '../inventory/rules.ts'
import { say } from '../language.ts'
import { Refusal, require } from '../refusal.ts'
import { create } from '../requests/create.ts'
import { command } from '../use-case.ts'
import { mayStep, seenBy } from './rules.ts'
import { confirmInput } from './schema.ts'
import { changeLine, lineById, sightingsOf, stocktakeById, writeScans } from './store.ts'

/** Whoever has a thing says that it is there, that it is not with them, or that it is broken; what is broken becomes a request. */
export const confirm = command('stocktakes/confirm', {
  input: confirmInput,
  async run(context, { id, lineId, answer }) {
    const { db, person, now, about, tell } = context
    const stocktake = await stocktakeById(db, id, 'share')
    const line = stocktake && (await lineById(db, id, lineId))
    if (!line || line.holderId !== person.id) throw new Refusal('missing', 'common/refused.missing')
    require(mayStep(stocktake.state, 'scan'))
    about(lineId, { answer })
    if (answer === 'notMine') {
      if (line.isDenied) return { answer }
      await changeLine(db, lineId, { isDenied: true }, now)
      const [chair = stocktake.openedBy] = stocktake.commission
      const thing = [line.inventoryNo, line.name].filter(Boolean).join(' ')
      const params = { name: person.name, thing }
      if (chair !== person.id)
        await tell({ personId: chair, word: 'stocktakes/told.denied', params, link: `/stocktakes/${id}` })
      return { answer }
    }
    const { assetId } = line
    await writeScans(db, [
      {
        id: derivedId(`${lineId} ${person.id}`),
        stocktakeId: id,
        assetId,
        key: assetId,
        code: labelCode(assetId),
        at: now,
        receivedAt: now,
        byId: person.id,
        how: 'holder',
        ...{ roomId: null, place: '', counted: null, isMove: false, photoId: null, note: '' },
      },
    ])
    const sightings = (await sightingsOf(db, id, [assetId])).get(assetId) ?? []
    const isBroken = line.isBroken || answer === 'broken'
    await changeLine(db, lineId, { ...seenBy(line, sightings), isDenied: false, isBroken }, now)
    if (answer === 'broken' && !line.isBroken) {
      const device = [line.name, line.inventoryNo].filter(Boolean).join(' ')
      const what = say(person.language, 'stocktakes/broken-request', { device })
      await create.run(
        context,
        create.input.parse({
          id: derivedId(`broken ${lineId}`),
          kind: 'fault',
          fields: { what, room: line.place, device, urgency: 'normal' },
        }),
      )
    }
    return { answer }
  },
})
