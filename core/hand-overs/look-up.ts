import { codeKey } from '../inventory/rules.ts'
import { assetsById, assetsLike } from '../inventory/store.ts'
import { withNames } from '../inventory/view.ts'
import { readCode } from '../stocktakes/rules.ts'
import { query } from '../use-case.ts'
import { lookUpInput } from './schema.ts'

/** The things that scanned labels, numbers or serials mean, for those who hand them over; and the codes that mean none. */
export const lookUp = query('hand-overs/look-up', {
  input: lookUpInput,
  async run({ db }, { codes }) {
    const meant = codes.map((code) => readCode(code))
    const ids = meant.flatMap((one) => (one && 'asset' in one ? one.asset : []))
    const keys = meant.flatMap((one) => (one && 'key' in one ? one.key : []))
    const byId = await assetsById(db, ids)
    const alike = await assetsLike(db, { numbers: keys, serials: keys, names: [] })
    const found = meant.map((one) => {
      if (!one || 'room' in one) return undefined
      if ('asset' in one) return byId.get(one.asset)
      // A number says it better than another thing's serial.
      const fits = (text: string) => codeKey(text) === one.key
      return alike.find(({ inventoryNo }) => fits(inventoryNo)) ?? alike.find(({ serial }) => fits(serial))
    })
    const known = new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])))
    const things = await withNames(db, [...known.values()])
    return {
      things: things.map(({ id, inventoryNo, name, model, serial, condition, state, holder, holderId }) => ({
        ...{ id, inventoryNo, name, model, serial, condition, state, holder },
        isHeld: holderId !== null || holder !== '',
      })),
      unknown: codes.filter((_, at) => !found[at]),
    }
  },
})
