import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { factsOf, keepFacts } from './facts.ts'
import { inCases } from './in-cases.ts'
import { openCase, writeLine } from './open-case.ts'
import { mayClose } from './rules.ts'
import { closeInput } from './schema.ts'
import { changeCase, changeDuty, dutiesOf, lockCase } from './store.ts'

/** Ends a case, with the reason and who was told. Refused while a contact that is asked for is open. */
export const close = command('safety/close', {
  input: closeInput,
  async run(context, { id, because, text, told }) {
    const { now, person, about } = context
    about(id, { because })
    const facts = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      const duties = await dutiesOf(cases, id)
      require(mayClose(open.row.closedAt !== null, open.row.isTriaged, because, duties))
      await writeLine(cases, open, {
        at: now,
        kind: 'closed',
        personId: person.id,
        doc: { because, text, told },
      })
      for (const duty of duties.filter(({ settledAt }) => !settledAt))
        await changeDuty(cases, duty.id, { settledAt: now, settledBy: person.id, outcome: 'notNeeded' })
      await changeCase(cases, id, { closedAt: now })
      return factsOf(cases, open)
    })
    await keepFacts(context, id, facts)
    return { id }
  },
})
