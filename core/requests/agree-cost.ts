import { command } from '../use-case.ts'
import { giveBack } from './end-escalation.ts'
import { mayJudgeCost } from './escalations.ts'
import { requestInput } from './schema.ts'

/** Agrees to the cost of an escalated request, so that the specialist goes on. */
export const agreeCost = command('requests/agree-cost', {
  input: requestInput,
  run: (context, { id }) =>
    giveBack(context, id, {
      rule: mayJudgeCost,
      event: 'costAgreed',
      outcome: 'costAgreed',
      text: '',
    }),
})
