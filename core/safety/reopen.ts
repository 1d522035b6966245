import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { factsOf, keepFacts } from './facts.ts'
import { inCases } from './in-cases.ts'
import { openCase, writeLine } from './open-case.ts'
import { reopenInput } from './schema.ts'
import { changeCase, lockCase } from './store.ts'

/** Takes a closed case up again, with the reason why. */
export const reopen = command('safety/reopen', {
  input: reopenInput,
  async run(context, { id, reason }) {
    const { now, person, about } = context
    about(id)
    const facts = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      if (!open.row.closedAt) throw new Refusal('conflict', 'safety/open-already')
      await changeCase(cases, id, { closedAt: null })
      await writeLine(cases, open, { at: now, kind: 'reopened', personId: person.id, doc: { text: reason } })
      return factsOf(cases, open)
    })
    await keepFacts(context, id, facts)
    return { id }
  },
})
