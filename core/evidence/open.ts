import type { FileAnswer } from '../file-answer.ts'
import type { FileType } from '../files/schema.ts'
import { stripMetadata } from '../files/strip-metadata.ts'
import { Refusal } from '../refusal.ts'
import { inCases } from '../safety/in-cases.ts'
import { openCase } from '../safety/open-case.ts'
import { command } from '../use-case.ts'
import { noteCustody } from './custody.ts'
import { docOf, sealedFor } from './item-doc.ts'
import { openInput } from './schema.ts'
import { itemsOf, originalOf } from './store.ts'

/** Gives a member a piece of evidence to look at; who looked at what, and when, is written into the custody log. */
export const open = command('evidence/open', {
  input: openInput,
  async run(context, { caseId, id, which }): Promise<FileAnswer> {
    const { now, person, about } = context
    about(caseId)
    return inCases(context, async (cases) => {
      const open = await openCase(cases, context, caseId)
      const item = (await itemsOf(cases, caseId)).find((one) => one.id === id)
      if (!item) throw new Refusal('missing', 'common/refused.missing')
      const sealed = await originalOf(cases, id)
      if (!sealed) throw new Refusal('conflict', 'evidence/gone')
      const { name, type } = docOf(open, item)
      const original = open.keys.openBytes(sealed, sealedFor(id))
      const isOriginal = which === 'original'
      const bytes = isOriginal ? original : stripMetadata(type as FileType, original)
      if (!bytes) throw new Refusal('conflict', 'evidence/no-copy')
      await noteCustody(cases, open, {
        at: now,
        personId: person.id,
        deed: isOriginal ? 'opened' : 'copied',
        item,
      })
      return { file: { name: `${item.number} ${name}`, type, bytes } }
    })
  },
})
