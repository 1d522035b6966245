import { randomUUID } from 'node:crypto'
import type { CommandContext } from '../context.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { isWaiting, putDuty, readSettings } from './letterbox-store.ts'
import { type OpenCase, openMine, writeLine } from './open-case.ts'
import { readersOf } from './readers.ts'
import { answeredBy } from './rules.ts'
import { messageInput } from './schema.ts'

/** A reporter writes more, or answers a question; whoever reads the case is told, and has to answer. */
export const writeBack = command('safety/write-back', {
  input: messageInput,
  confidential: true,
  async run(context, { id, text }) {
    const open = await inCases(context, async (cases) => {
      const open = await openMine(cases, context, id)
      await writeLine(cases, open, {
        at: context.now,
        kind: 'message',
        audience: 'reporter',
        personId: null,
        doc: { text },
      })
      return open
    })
    await heard(context, open)
    return { id }
  },
})

/** A reporter has written or sent something: whoever reads the case is told, and an answer is due, of a closed case too. */
export async function heard(
  context: Pick<CommandContext, 'db' | 'keys' | 'now' | 'tell'>,
  { row }: Pick<OpenCase, 'row'>,
): Promise<void> {
  const { db, now, tell } = context
  if (!(await isWaiting(db, row.id, 'reply'))) {
    const due = answeredBy(row.level, now, await readSettings(db), await readSchoolTime(db))
    await putDuty(db, { ...due, id: randomUUID(), caseId: row.id })
  }
  for (const personId of await readersOf(context, row.id)) {
    await tell({
      personId,
      word: 'safety/told.message',
      params: { number: row.number },
      link: `/safety/${row.id}`,
      urgent: row.level === 'L1',
    })
  }
}
