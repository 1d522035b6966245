import { z } from 'zod'
import { assetsById } from '../inventory/store.ts'
import { query } from '../use-case.ts'
import { guardedRoomIds, listOffers } from './store.ts'

/** Shows what can be booked, each with its things as they are now, and the rooms for which one has to ask. */
export const offers = query('bookings/offers', {
  input: z.object({}),
  async run({ db }) {
    const found = await listOffers(db)
    const things = await assetsById(db, [...new Set(found.flatMap(({ assetIds }) => assetIds))])
    return {
      offers: found.map(({ assetIds, ...offer }) => ({
        ...offer,
        things: assetIds.flatMap((id) => {
          const thing = things.get(id)
          if (!thing) return []
          const { inventoryNo, name, model, quantity, state, holderId } = thing
          return [{ id, inventoryNo, name, model, quantity, state, isHandedOut: holderId !== null }]
        }),
      })),
      guardedRoomIds: [...(await guardedRoomIds(db))],
    }
  },
})
