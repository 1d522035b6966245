import { readFile } from '../files/read.ts'
import { query } from '../use-case.ts'
import { photosOf } from './scan.ts'
import { photoInput } from './schema.ts'
import { findSeen } from './seen.ts'

/** The photo of something that nobody knew. */
export const readPhoto = query('stocktakes/read-photo', {
  input: photoInput,
  async run(context, { id, photoId }) {
    await findSeen(context.db, context.person, id)
    return readFile(context, photoId, photosOf(id))
  },
})
