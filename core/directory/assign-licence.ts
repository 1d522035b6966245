import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { assignLicenceInput } from './schema.ts'
import type { AccountOutcome } from './schema.ts'
export const assignLicence = job('directory/assign-licence', {
  input: assignLicenceInput,
  async run(): Promise<AccountOutcome> {
    throw new Refusal('unavailable', 'common/refused.unavailable')
  },
})
