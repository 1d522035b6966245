import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField } from './account-field.ts'

/** Somebody needs a code that opens the account for an hour, without a new password: a lost phone, a new device. */
export const temporaryPass = defineKind({
  name: 'temporaryPass',
  askedBy: ['staff'],
  approved: true,
  seldom: true,
  fields: z.object({
    account: accountField,
    note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
  }),
  title: ({ account }) => account,
})
