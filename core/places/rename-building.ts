import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { renameBuildingInput } from './schema.ts'
import { lockPlaces, nameBuilding } from './store.ts'

/** Gives a building another name; its rooms stay in it. */
export const renameBuilding = command('places/rename-building', {
  input: renameBuildingInput,
  async run({ db, about }, { id, name }) {
    await lockPlaces(db)
    about(id)
    if (!(await nameBuilding(db, id, name))) throw new Refusal('conflict', 'places/building-there')
    return { id }
  },
})
