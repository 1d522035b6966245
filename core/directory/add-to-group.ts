import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { addToGroupInput } from './schema.ts'
import type { AccountOutcome } from './schema.ts'
export const addToGroup = job('directory/add-to-group', {
  input: addToGroupInput,
  async run(): Promise<AccountOutcome> {
    throw new Refusal('unavailable', 'common/refused.unavailable')
  },
})
