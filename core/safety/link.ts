import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { openCase, writeLine } from './open-case.ts'
import { linkInput } from './schema.ts'
import { caseCalled } from './store.ts'

/** Says that two cases belong together, and why; whoever says so sees both. Each shows the other only to who sees it. */
export const link = command('safety/link', {
  input: linkInput,
  async run(context, { id, number, reason }) {
    const { now, person, about } = context
    about(id)
    await inCases(context, async (cases) => {
      const open = await openCase(cases, context, id)
      const found = await caseCalled(cases, number)
      if (!found || found.id === id) throw new Refusal('conflict', 'safety/no-such-case')
      const other = await openCase(cases, context, found.id)
      for (const [one, to] of [
        [open, other],
        [other, open],
      ] as const)
        await writeLine(cases, one, {
          at: now,
          kind: 'link',
          personId: person.id,
          doc: { caseId: to.row.id, number: to.row.number, text: reason },
        })
    })
    return { id }
  },
})
