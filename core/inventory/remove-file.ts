import { letGoOfFile } from '../files/store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { ownerOf } from './asset-files.ts'
import { fileInput } from './schema.ts'

/** Takes a file off a thing. Until the night it belongs to whoever took it off, who can add it again. */
export const removeFile = command('inventory/remove-file', {
  input: fileInput,
  async run({ db, person, now, about }, { id, fileId }) {
    if (!(await letGoOfFile(db, fileId, ownerOf(id), { keptBy: person.id, keptAt: now })))
      throw new Refusal('missing', 'common/refused.missing')
    about(id, { fileId })
    return { id, fileId }
  },
})
