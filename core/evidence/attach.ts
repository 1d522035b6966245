import { readType } from '../files/read-type.ts'
import { cleanName } from '../files/rules.ts'
import { Refusal } from '../refusal.ts'
import { inCases } from '../safety/in-cases.ts'
import { openMine } from '../safety/open-case.ts'
import { heard } from '../safety/write-back.ts'
import { command } from '../use-case.ts'
import { handIn } from './hand-in.ts'
import { countItems } from './letterbox-store.ts'
import { attachInput, mostMegabytes } from './schema.ts'

/** So many pieces a case takes from its reporter. */
const mostPieces = 60

/** Adds a screenshot, photo or file to one's own report, exactly as it came in. Only members of the case see it. */
export const attach = command('evidence/attach', {
  input: attachInput,
  confidential: true,
  async run(context, { id, caseId, base64, ...said }) {
    const { db, now, about } = context
    const open = await inCases(context, (cases) => openMine(cases, context, caseId))
    if (open.row.closedAt) throw new Refusal('conflict', 'evidence/closed')
    const bytes = Buffer.from(base64, 'base64')
    const name = cleanName(said.name)
    if (bytes.length === 0) throw new Refusal('invalid', 'files/refused.empty', { name })
    if (bytes.length > mostMegabytes * 1024 * 1024)
      throw new Refusal('invalid', 'files/refused.size', { name, max: mostMegabytes })
    const found = await readType(name, bytes)
    if (!found) throw new Refusal('invalid', 'files/refused.type', { name })
    if ((await countItems(db, caseId)) >= mostPieces) throw new Refusal('conflict', 'files/refused.many')
    about(caseId, { size: bytes.length })
    const type = found === 'heic' ? 'image/heic' : found
    const doc = { name, type, source: '', author: '', shownAt: '', note: '' }
    const isNew = (await handIn(db, open.keys, caseId, now, [{ id, bytes, doc }])) > 0
    if (isNew) await heard(context, open)
    return { caseId, isNew }
  },
})
