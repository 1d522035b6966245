import type { CommandContext } from '../context.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { presentMembers } from './letterbox-store.ts'
import { type OpenCase, openMine, writeLine } from './open-case.ts'
import { messageInput } from './schema.ts'

/** A reporter writes more, or answers a question; the members of the case are told that there is something new. */
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
    await tellMembers(context, open)
    return { id }
  },
})

/** Tells the members of a case that its reporter has written. */
export async function tellMembers(
  { db, tell }: Pick<CommandContext, 'db' | 'tell'>,
  { row }: Pick<OpenCase, 'row'>,
): Promise<void> {
  for (const { personId } of await presentMembers(db, row.id)) {
    await tell({
      personId,
      word: 'safety/told.message',
      params: { number: row.number },
      link: `/safety/${row.id}`,
      urgent: row.level === 'L1',
    })
  }
}
