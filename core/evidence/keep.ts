import { readType } from '../files/read-type.ts'
import { cleanName } from '../files/rules.ts'
import { Refusal } from '../refusal.ts'
import { inCases } from '../safety/in-cases.ts'
import { mustBeOpen, openCase } from '../safety/open-case.ts'
import { sealDoc } from '../safety/sealing.ts'
import { command } from '../use-case.ts'
import { noteCustody, sha256 } from './custody.ts'
import { type ItemDoc, sealedFor } from './item-doc.ts'
import { endOfLog, lockLog } from './letterbox-store.ts'
import { keepInput, mostMegabytes } from './schema.ts'
import { itemsOf, writeItem } from './store.ts'

/**
 * Keeps an original exactly as it came in: its hash is taken before anything else, it is sealed with the key of the case,
 * and the custody log begins. What a camera wrote into it stays in it, because it may prove where it is from.
 */
export const keep = command('evidence/keep', {
  input: keepInput,
  async run(context, { id, caseId, base64, ...said }) {
    const { now, person, about } = context
    const bytes = Buffer.from(base64, 'base64')
    const name = cleanName(said.name)
    if (bytes.length === 0) throw new Refusal('invalid', 'files/refused.empty', { name })
    if (bytes.length > mostMegabytes * 1024 * 1024)
      throw new Refusal('invalid', 'files/refused.size', { name, max: mostMegabytes })
    const hash = sha256(bytes)
    const found = await readType(name, bytes)
    if (!found) throw new Refusal('invalid', 'files/refused.type', { name })
    const type = found === 'heic' ? 'image/heic' : found
    about(caseId, { size: bytes.length })
    return inCases(context, async (cases) => {
      await lockLog(cases, caseId)
      const open = await openCase(cases, context, caseId)
      mustBeOpen(open)
      const kept = await itemsOf(cases, caseId)
      const known = kept.find((one) => one.id === id)
      if (known) return { id, number: known.number, sha256: known.sha256 }
      const { source, author, shownAt, note } = said
      const doc: ItemDoc = { name, type, source, author, shownAt, note }
      const item = {
        id,
        caseId,
        // By the log: the number of a piece that somebody took away is not given again.
        number: (await endOfLog(cases, caseId)).highest + 1,
        capturedAt: now,
        capturedBy: person.id,
        sha256: hash,
        size: bytes.length,
        sealed: sealDoc(open.keys, id, doc),
      }
      await writeItem(cases, item, open.keys.sealBytes(bytes, sealedFor(id)))
      await noteCustody(cases, open, { at: now, personId: person.id, deed: 'captured', item })
      return { id, number: item.number, sha256: hash }
    })
  },
})
