import { mayDo } from '../people/roles.ts'
import { roomNamed } from '../places/rules.ts'
import { listRooms } from '../places/store.ts'
import { query } from '../use-case.ts'
import { pageOfAssets } from './list-store.ts'
import { codeKey } from './rules.ts'
import { chooseInput, mostOffered } from './schema.ts'
import { assetsNumbered } from './store.ts'

/**
 * The things that somebody may mean who reports a fault, each by what its label says: their own, those of the room, and
 * one whose whole number they type. Only whoever looks after the inventory searches in all of it.
 */
export const choose = query('inventory/choose', {
  input: chooseInput,
  async run({ db, person }, { room: place, text }) {
    const page = { order: 'name', after: undefined, limit: mostOffered } as const
    const narrowed = { text, state: 'present' } as const
    const key = codeKey(text)
    const numbered = key === null ? [] : await assetsNumbered(db, [key])
    const mine = await pageOfAssets(db, { ...narrowed, personId: person.id }, page)
    const room = place === '' ? null : roomNamed(place, await listRooms(db))
    const there = place === '' ? null : room ? { roomId: room.id } : { place }
    const inRoom = there ? await pageOfAssets(db, { ...narrowed, ...there }, page) : { rows: [] }
    const seesAll = text !== '' && mayDo(person.roles, 'inventory/list')
    const others = seesAll ? await pageOfAssets(db, narrowed, page) : { rows: [] }
    const found = new Map(
      [...numbered, ...mine.rows, ...inRoom.rows, ...others.rows].map((asset) => [asset.id, asset]),
    )
    return {
      things: [...found.values()]
        .filter(({ state }) => state !== 'writtenOff')
        .slice(0, mostOffered)
        .map(({ id, name, inventoryNo, place, holderId, responsibleId }) => ({
          ...{ id, name, inventoryNo, place },
          isMine: holderId === person.id || responsibleId === person.id,
          isHere: inRoom.rows.some((one) => one.id === id),
        })),
    }
  },
})
