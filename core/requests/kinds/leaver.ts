import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField } from './account-field.ts'

/** Somebody leaves the school during the year: the account is blocked at once, kept, and deleted later. */
export const leaver = defineKind({
  name: 'leaver',
  askedBy: ['staff'],
  approved: true,
  seldom: true,
  fields: z.object({
    account: accountField,
    note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
  }),
  title: ({ account }) => account,
})
