import { createHash, randomUUID } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { move } from './move.ts'
import { readType } from './read-type.ts'
import { cleanName } from './rules.ts'
import { keepInput, mostLoose, mostMegabytes } from './schema.ts'
import { countLoose, fileById, writeFile } from './store.ts'
import { stripMetadata } from './strip-metadata.ts'

/**
 * Takes a file that a person wants to add to something; what it belongs to is said afterwards, or it is gone after a
 * day. Refused by its real type, when it is empty or too
 * large, and when it is a picture or recording of which nobody can say what it holds. Sending the same id again keeps one.
 */
export const keep = command('files/keep', {
  input: keepInput,
  async run({ db, person, now, keys, about, start }, input) {
    const name = cleanName(input.name)
    const id = input.id ?? randomUUID()
    const sent = Buffer.from(input.base64, 'base64')
    const fault = (word: 'empty' | 'size' | 'type' | 'heic' | 'broken') =>
      new Refusal('invalid', `files/refused.${word}`, { name, max: mostMegabytes })
    if (sent.length === 0) throw fault('empty')
    if (sent.length > mostMegabytes * 1024 * 1024) throw fault('size')
    const type = await readType(name, sent)
    if (type === 'heic') throw fault('heic')
    if (!type) throw fault('type')
    if ((await countLoose(db, person.id)) >= mostLoose) throw new Refusal('conflict', 'files/refused.many')
    const bytes = stripMetadata(type, sent)
    if (!bytes) throw fault('broken')
    const isNew = await writeFile(db, {
      id,
      name,
      type,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      keptBy: person.id,
      keptAt: now,
      sealed: keys.sealBytes(bytes, sealedFor(id)),
    })
    const kept = await fileById(db, id)
    if (!kept || kept.keptBy !== person.id) throw new Refusal('missing', 'common/refused.missing')
    about(id, { type, size: kept.size })
    if (isNew) await start(move, {}, { key: 'now' })
    return { id, name: kept.name, type: kept.type, size: kept.size }
  },
})

/** What a file is sealed for: another file's bytes in its place do not open. */
export function sealedFor(fileId: string): string {
  return `file ${fileId}`
}
