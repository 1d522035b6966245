import { command } from '../use-case.ts'
import { giveBack } from './end-escalation.ts'
import { mayJudge } from './escalations.ts'
import { askInput } from './schema.ts'

/** Sends an escalated request back to the specialist with a word. */
export const sendBack = command('requests/send-back', {
  input: askInput,
  run: (context, { id, text }) =>
    giveBack(context, id, {
      rule: mayJudge,
      event: 'sentBack',
      outcome: 'sentBack',
      text,
    }),
})
