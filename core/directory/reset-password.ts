import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { resetPasswordInput } from './schema.ts'
import type { AccountOutcome } from './schema.ts'
export const resetPassword = job('directory/reset-password', {
  input: resetPasswordInput,
  async run(): Promise<AccountOutcome> {
    throw new Refusal('unavailable', 'common/refused.unavailable')
  },
})
