import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { removeRoomInput } from './schema.ts'
import { lockPlaces, namesake, removeRoom, roomById } from './store.ts'

/** Takes a room off the list, or puts it back; what happened in it keeps its name. */
export const remove = command('places/remove-room', {
  input: removeRoomInput,
  async run({ db, now, about }, { id, isRemoved }) {
    await lockPlaces(db)
    const room = await roomById(db, id)
    if (!room) throw new Refusal('missing', 'common/refused.missing')
    if (!isRemoved && (await namesake(db, room))) throw new Refusal('conflict', 'places/there-already')
    about(id, { isRemoved })
    await removeRoom(db, id, isRemoved ? now : null)
    return { id }
  },
})
