import { createHash } from 'node:crypto'
import type { CommandContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { move } from './move.ts'
import { readType } from './read-type.ts'
import { cleanName } from './rules.ts'
import { type FileHead, fileTypes, mostBytes, mostLoose, mostMegabytes } from './schema.ts'
import { countLoose, fileById, writeFile } from './store.ts'
import { stripMetadata } from './strip-metadata.ts'

type Means = Pick<CommandContext, 'db' | 'keys' | 'now' | 'start'>

/**
 * Keeps bytes that a person sent, under an id of the sender's, so that sending twice keeps one. Refused by their real
 * type, when there are none or too many, and when it is a picture or recording of which nobody can say what it holds.
 * What has no name gets one: `unnamed` and the ending of its type.
 */
export async function takeIn(
  { db, keys, now, start }: Means,
  personId: string,
  file: { id: string; name: string | null; unnamed?: string; bytes: Uint8Array },
): Promise<FileHead> {
  const { id, bytes: sent } = file
  const given = file.name === null ? null : cleanName(file.name)
  const fault = (word: 'empty' | 'size' | 'type' | 'heic' | 'broken') =>
    new Refusal('invalid', `files/refused.${word}`, { name: given ?? file.unnamed ?? '', max: mostMegabytes })
  if (sent.length === 0) throw fault('empty')
  if (sent.length > mostBytes) throw fault('size')
  const type = await readType(given ?? '', sent)
  if (type === 'heic') throw fault('heic')
  if (!type) throw fault('type')
  const name = given ?? `${file.unnamed}.${fileTypes[type][0]}`
  if ((await countLoose(db, personId)) >= mostLoose) throw new Refusal('conflict', 'files/refused.many')
  const bytes = stripMetadata(type, sent)
  if (!bytes) throw fault('broken')
  const isNew = await writeFile(db, {
    id,
    name,
    type,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    keptBy: personId,
    keptAt: now,
    sealed: keys.sealBytes(bytes, sealedFor(id)),
  })
  const kept = await fileById(db, id)
  if (!kept || kept.keptBy !== personId) throw new Refusal('missing', 'common/refused.missing')
  if (isNew) await start(move, {}, { key: 'now' })
  return { id, name: kept.name, type: kept.type, size: kept.size }
}

/** What a file is sealed for: another file's bytes in its place do not open. */
export function sealedFor(fileId: string): string {
  return `file ${fileId}`
}
