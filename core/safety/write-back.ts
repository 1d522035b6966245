import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { presentMembers } from './letterbox-store.ts'
import { openMine, writeLine } from './open-case.ts'
import { messageInput } from './schema.ts'

/** A reporter writes more, or answers a question; the members of the case are told that there is something new. */
export const writeBack = command('safety/write-back', {
  input: messageInput,
  confidential: true,
  async run(context, { id, text }) {
    const { db, now, tell } = context
    const open = await inCases(context, async (cases) => {
      const open = await openMine(cases, context, id)
      await writeLine(cases, open, {
        at: now,
        kind: 'message',
        audience: 'reporter',
        personId: null,
        doc: { text },
      })
      return open
    })
    for (const { personId } of await presentMembers(db, id)) {
      await tell({
        personId,
        word: 'safety/told.message',
        params: { number: open.row.number },
        link: `/safety/${id}`,
        urgent: open.row.level === 'L1',
      })
    }
    return { id }
  },
})
