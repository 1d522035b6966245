import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { createAccountInput } from './schema.ts'
import type { AccountOutcome } from './schema.ts'
export const createAccount = job('directory/create-account', {
  input: createAccountInput,
  async run(): Promise<AccountOutcome> {
    throw new Refusal('unavailable', 'common/refused.unavailable')
  },
})
