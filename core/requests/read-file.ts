import { readFile } from '../files/read.ts'
import { fileById } from '../files/store.ts'
import { mayDo } from '../people/roles.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { ownerOf } from './request-files.ts'
import { readFileInput } from './schema.ts'
import { requestById } from './store.ts'

/** A file of a request, for whoever may see the request; one of an internal note is missing for its requester. */
export const readRequestFile = query('requests/read-file', {
  input: readFileInput,
  async run({ db, person, keys, files }, { id, fileId }) {
    const request = await requestById(db, id)
    const isRequester = request?.requesterId === person.id
    if (!request || (!isRequester && !mayDo(person.roles, 'requests/list')))
      throw new Refusal('missing', 'common/refused.missing')
    const file = await fileById(db, fileId)
    const isInternal = !isRequester && file?.belongsTo === ownerOf({ id, isInternal: true })
    return readFile({ db, keys, files }, fileId, ownerOf({ id, isInternal }))
  },
})
