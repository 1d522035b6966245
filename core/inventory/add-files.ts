import { filesOf, giveFiles } from '../files/store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mostFiles, ownerOf } from './asset-files.ts'
import { addFilesInput } from './schema.ts'
import { assetsById } from './store.ts'

/** Adds photos and documents, which a person has just sent, to a thing: an invoice, a warranty card, how it looks. */
export const addFiles = command('inventory/add-files', {
  input: addFilesInput,
  async run({ db, person, about }, { id, files }) {
    if (!(await assetsById(db, [id], true)).has(id)) throw new Refusal('missing', 'common/refused.missing')
    const there = await filesOf(db, ownerOf(id))
    if (there.length + files.length > mostFiles)
      throw new Refusal('conflict', 'inventory/refused.too-many-files', { max: mostFiles })
    const given = await giveFiles(db, files, person.id, ownerOf(id))
    if (given < new Set(files).size) throw new Refusal('missing', 'common/refused.missing')
    about(id, { files: given })
    return { id }
  },
})
