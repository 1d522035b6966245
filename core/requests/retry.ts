import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayRetry } from './rules.ts'
import { requestInput } from './schema.ts'
import { settle } from './settle.ts'

/** Carries an approved request out again after what stood in its way was mended. */
export const retry = command('requests/retry', {
  input: requestInput,
  async run(context, { id }) {
    const request = await decide(context, id, {
      rule: mayRetry,
      event: 'retried',
      change: () => ({ status: 'inProgress', settled: false, reason: null, claimedUntil: null }),
    })
    await context.start(settle, { id, version: request.version })
    return { id }
  },
})
