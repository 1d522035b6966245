import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { roomKey } from './rules.ts'
import { writeRoomInput } from './schema.ts'
import { buildingNamed, lockPlaces, namesake, writeRoom } from './store.ts'

/** Writes a room, new or over the one that is there; one that was removed is there again. */
export const write = command('places/write-room', {
  input: writeRoomInput,
  async run({ db, about }, { id, building, ...room }) {
    if (roomKey(room.name) === '') refuse('places/name-says-nothing')
    await lockPlaces(db)
    const buildingId = await buildingNamed(db, building)
    if (await namesake(db, { id, buildingId, name: room.name })) refuse('places/there-already')
    about(id)
    await writeRoom(db, { id, buildingId, ...room })
    return { id }
  },
})

function refuse(word: 'places/name-says-nothing' | 'places/there-already'): never {
  throw new Refusal('invalid', word, {}, [{ field: 'name', word }])
}
