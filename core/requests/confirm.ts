import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayConfirm } from './rules.ts'
import { requestInput } from './schema.ts'

/** The requester says that it is mended; nobody is asked a second time. */
export const confirm = command('requests/confirm', {
  input: requestInput,
  async run(context, { id }) {
    await decide(context, id, {
      rule: (request) => mayConfirm(request, context.person.id),
      event: 'confirmed',
      change: () => ({ confirmedAt: context.now }),
    })
    return { id }
  },
})
