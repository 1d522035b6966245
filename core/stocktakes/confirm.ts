import { createHash } from 'node:crypto'
import { labelCode } from '../inventory/rules.ts'
import { say } from '../language.ts'
import { Refusal, require } from '../refusal.ts'
import { create } from '../requests/create.ts'
import { command } from '../use-case.ts'
import { mayStep, seenBy } from './rules.ts'
import { confirmInput } from './schema.ts'
import { changeLine, lineById, scanRow, sightingsOf, stocktakeById, writeScans } from './store.ts'

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
    const scan = {
      id: sameId(`${lineId} ${person.id}`),
      code: labelCode(line.assetId),
      at: now.toISOString(),
      how: 'holder' as const,
      ...{ roomId: null, place: '', counted: null, isMove: false, photoId: null, note: '' },
    }
    const kept = {
      stocktakeId: id,
      assetId: line.assetId,
      key: line.assetId,
      byId: person.id,
      receivedAt: now,
    }
    await writeScans(db, [{ ...scanRow({ ...scan, how: 'typed' }, kept), how: 'holder' }])
    const sightings = (await sightingsOf(db, id, [line.assetId])).get(line.assetId) ?? []
    const isBroken = line.isBroken || answer === 'broken'
    await changeLine(db, lineId, { ...seenBy(line, sightings), isDenied: false, isBroken }, now)
    if (answer === 'broken' && !line.isBroken) {
      const device = [line.name, line.inventoryNo].filter(Boolean).join(' ')
      const what = say(person.language, 'stocktakes/broken-request', { device })
      await create.run(
        context,
        create.input.parse({
          id: sameId(`broken ${lineId}`),
          kind: 'fault',
          fields: { what, room: line.place, device, urgency: 'normal' },
        }),
      )
      about(lineId, { answer })
    }
    return { answer }
  },
})

/** The same id for the same deed: pressing twice says it once. */
function sameId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
