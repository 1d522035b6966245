import { z } from 'zod'
import { job } from '../use-case.ts'
import { forgetExpiredSecrets } from './store.ts'

/** Forgets, each night, the temporary passwords that nobody looked at in time. */
export const forgetExpired = job('accounts/forget-expired', {
  input: z.object({}),
  every: '40 3 * * *',
  async run({ db, clock, log }) {
    const forgotten = await forgetExpiredSecrets(db, clock.now())
    if (forgotten > 0) log('forgot expired temporary passwords', { forgotten })
  },
})
