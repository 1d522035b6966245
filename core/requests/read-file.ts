import { readFile } from '../files/read.ts'
import { fileById } from '../files/store.ts'
import { query } from '../use-case.ts'
import { seeRequest } from './decide.ts'
import { ownerOf } from './request-files.ts'
import { readFileInput } from './schema.ts'
import { requestById } from './store.ts'

/** A file of a request, for whoever may see the request; one of an internal note is missing for its requester. */
export const readRequestFile = query('requests/read-file', {
  input: readFileInput,
  async run({ db, person, now, keys, files }, { id, fileId }) {
    const { isTheirs, works } = await seeRequest(db, await requestById(db, id), person, now)
    const file = await fileById(db, fileId)
    const isInternal = !isTheirs && works && file?.belongsTo === ownerOf({ id, isInternal: true })
    return readFile({ db, keys, files }, fileId, ownerOf({ id, isInternal }))
  },
})
