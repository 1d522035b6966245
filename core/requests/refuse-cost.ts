import { command } from '../use-case.ts'
import { giveBack } from './end-escalation.ts'
import { mayJudgeCost } from './escalations.ts'
import { reasonInput } from './schema.ts'

/** Does not agree to the cost of an escalated request, and says why. */
export const refuseCost = command('requests/refuse-cost', {
  input: reasonInput,
  run: (context, { id, reason }) =>
    giveBack(context, id, {
      rule: mayJudgeCost,
      event: 'costRefused',
      outcome: 'costRefused',
      text: reason,
    }),
})
