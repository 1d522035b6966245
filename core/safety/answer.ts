import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { openCase, writeLine } from './open-case.ts'
import { messageInput } from './schema.ts'
import { changeDuty, dutiesOf, lockCase } from './store.ts'

/** Writes to whoever reported the case. What tells them of it says nothing of a case. */
export const answer = command('safety/answer', {
  input: messageInput,
  async run(context, { id, text }) {
    const { now, person, tell, about } = context
    about(id)
    const open = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      await writeLine(cases, open, {
        at: now,
        kind: 'message',
        audience: 'reporter',
        personId: person.id,
        doc: { text },
      })
      for (const { id: dutyId, kind, settledAt } of await dutiesOf(cases, id))
        if (kind === 'reply' && !settledAt)
          await changeDuty(cases, dutyId, { settledAt: now, settledBy: person.id, outcome: 'done' })
      return open
    })
    // Whoever came with a code looks by themself.
    const { reporterId } = open.report
    if (reporterId) await tell({ personId: reporterId, word: 'notifications/news', link: '/' })
    return { id }
  },
})
