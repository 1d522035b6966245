import { readFile } from '../files/read.ts'
import { query } from '../use-case.ts'
import { ownerOf } from './asset-files.ts'
import { fileInput } from './schema.ts'

/** A photo or document of a thing. */
export const readAssetFile = query('inventory/read-file', {
  input: fileInput,
  run: (context, { id, fileId }) => readFile(context, fileId, ownerOf(id)),
})
