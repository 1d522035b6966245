import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { onePlanInput } from './schema.ts'

export const makePlan = job('directory/make-plan', {
  input: onePlanInput,
  async run(): Promise<void> {
    throw new Refusal('unavailable', 'common/refused.unavailable')
  },
})
