import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { mustBeOpen, openCase, writeLine } from './open-case.ts'
import { maySettle } from './rules.ts'
import { settleInput } from './schema.ts'
import { changeDuty, lockCase, lockDuty } from './store.ts'

/** Writes down how something that had to be done went. Without an answer it stays open, and the next person is called. */
export const settle = command('safety/settle', {
  input: settleInput,
  async run(context, { id, dutyId, outcome, note, rating }) {
    const { now, person, about } = context
    about(id, { outcome })
    return inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      mustBeOpen(open)
      const duty = await lockDuty(cases, id, dutyId)
      if (!duty || duty.kind === 'take') throw new Refusal('missing', 'common/refused.missing')
      require(maySettle(duty, { outcome, note, rating }))
      await writeLine(cases, open, {
        at: now,
        kind: duty.kind === 'followUp' ? 'followUp' : 'contact',
        personId: person.id,
        doc: { duty: duty.kind, outcome, text: note, rating },
      })
      const isSettled = outcome !== 'noAnswer'
      await changeDuty(
        cases,
        dutyId,
        isSettled ? { settledAt: now, settledBy: person.id, outcome } : { tries: duty.tries + 1 },
      )
      return { id, isSettled }
    })
  },
})
