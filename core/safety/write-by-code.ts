import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { admit } from './admit.ts'
import { inCaseOfCode } from './in-cases.ts'
import { readSettings } from './letterbox-store.ts'
import { openByCode, writeLine } from './open-case.ts'
import { talkWith } from './read-by-code.ts'
import { receiptMark } from './receipt.ts'
import { codeMessageInput } from './schema.ts'
import { entriesOf } from './store.ts'
import { heard } from './write-back.ts'

/** So many messages somebody may write to their case in a day. */
const mostADay = 20
const dayMs = 24 * 3600_000

/** A reporter with a code writes more, or answers a question; whoever reads the case is told, and has to answer. */
export const writeByCode = command('safety/write-by-code', {
  input: codeMessageInput,
  confidential: true,
  timeless: true,
  async run(context, { code, proof, text }) {
    const { db, keys, now } = context
    await admit(context, 'write', proof)
    const { page } = await readSettings(db)
    const mark = receiptMark(keys, code)
    const found = await inCaseOfCode(context, mark, async (cases) => {
      const open = await openByCode(cases, context, mark, page.codeDays)
      if (!open) return null
      const recent = (await entriesOf(cases, open.row.id)).filter(
        ({ at, kind, personId }) =>
          kind === 'message' && personId === null && at.getTime() > now.getTime() - dayMs,
      )
      if (recent.length >= mostADay) throw new Refusal('conflict', 'safety/many')
      await writeLine(cases, open, {
        at: now,
        kind: 'message',
        audience: 'reporter',
        personId: null,
        doc: { text },
      })
      return { open, lines: await entriesOf(cases, open.row.id) }
    })
    if (!found) return { found: null }
    await heard(context, found.open)
    return { found: await talkWith(db, found.open, found.lines) }
  },
})
