import type { CommandContext } from '../context.ts'
import { namesOf } from '../people/store.ts'
import { command } from '../use-case.ts'
import { admit } from './admit.ts'
import { inCaseOfCode } from './in-cases.ts'
import { readSettings } from './letterbox-store.ts'
import { type OpenCase, openByCode } from './open-case.ts'
import { receiptMark } from './receipt.ts'
import { codeInput } from './schema.ts'
import { type EntryDoc, openDoc } from './sealing.ts'
import { entriesOf, type StoredEntry } from './store.ts'

/**
 * Shows whoever has a code what they reported and what was written back, and nothing else of the case. A command and not a
 * query, because each try is counted; a code of nothing and one whose time is over are both `null`.
 */
export const readByCode = command('safety/read-by-code', {
  input: codeInput,
  confidential: true,
  timeless: true,
  async run(context, { code, proof }) {
    const { db, keys } = context
    await admit(context, 'read', proof)
    const { page } = await readSettings(db)
    const mark = receiptMark(keys, code)
    const found = await inCaseOfCode(context, mark, async (cases) => {
      const open = await openByCode(cases, context, mark, page.codeDays)
      return open && { open, lines: await entriesOf(cases, open.row.id) }
    })
    return { found: found && (await talkWith(db, found.open, found.lines)) }
  },
})

/** What a reporter sees of a case: their own words and the messages, and nothing internal. */
export async function talkWith(
  db: CommandContext['db'],
  { row, report, keys }: OpenCase,
  lines: readonly StoredEntry[],
) {
  const talk = lines.filter(({ audience, kind }) => audience === 'reporter' && kind === 'message')
  const names = await namesOf(
    db,
    talk.flatMap(({ personId }) => personId ?? []),
  )
  const { what, where, when, text } = report
  return {
    reportedAt: row.reportedAt.toISOString(),
    isClosed: row.closedAt !== null,
    report: { what, where, when, text },
    talk: talk.map(({ id, at, personId, sealed }) => ({
      at: at.toISOString(),
      by: personId && (names.get(personId) ?? ''),
      text: openDoc<EntryDoc>(keys, id, sealed).text ?? '',
    })),
  }
}
