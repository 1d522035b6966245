import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { putOwner } from './letterbox-store.ts'
import { mustBeOpen, openCase, writeLine } from './open-case.ts'
import { caseInput } from './schema.ts'
import { changeDuty, dutiesOf, lockCase } from './store.ts'

/** Takes a case over: from now on this member answers for it. An owner says by it that the case is seen. */
export const take = command('safety/take', {
  input: caseInput,
  async run(context, { id }) {
    const { now, person, about } = context
    about(id)
    await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      mustBeOpen(open)
      const waiting = (await dutiesOf(cases, id)).filter(
        ({ kind, settledAt }) => kind === 'take' && !settledAt,
      )
      for (const { id: dutyId } of waiting)
        await changeDuty(cases, dutyId, { settledAt: now, settledBy: person.id, outcome: 'done' })
      const owner = open.members.find(({ isOwner }) => isOwner)
      if (owner?.personId === person.id && waiting.length === 0) return
      await putOwner(cases, id, person.id)
      await writeLine(cases, open, {
        at: now,
        kind: 'owner',
        personId: person.id,
        doc: { personId: person.id },
      })
    })
    return { id }
  },
})
