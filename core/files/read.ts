import type { QueryContext } from '../context.ts'
import type { FileAnswer } from '../file-answer.ts'
import { Refusal } from '../refusal.ts'
import { fileById } from './store.ts'
import { sealedFor } from './take-in.ts'

/**
 * A file with its bytes. Whoever calls this has asked whether the person may see what the file belongs to: it is
 * `missing` unless it belongs to exactly that. Throws `unavailable` when the storage does not answer.
 */
export async function readFile(
  { db, keys, files }: Pick<QueryContext, 'db' | 'keys' | 'files'>,
  id: string,
  belongsTo: string,
): Promise<FileAnswer> {
  const file = await fileById(db, id)
  if (!file || file.belongsTo !== belongsTo) throw new Refusal('missing', 'common/refused.missing')
  const sealed = file.sealed ?? (await files.read(id))
  if (!sealed) throw new Refusal('missing', 'common/refused.missing')
  return { file: { name: file.name, type: file.type, bytes: keys.openBytes(sealed, sealedFor(id)) } }
}
