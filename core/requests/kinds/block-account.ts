import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField } from './fields.ts'

/** An account must not be used for now; whoever asks has to say why. */
export const blockAccount = defineKind({
  name: 'blockAccount',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  oneByOne: true,
  fields: z.object({
    account: accountField,
    why: z.string().trim().min(3).max(500).meta({ form: 'multiline' }),
  }),
  title: ({ account }) => account,
})
