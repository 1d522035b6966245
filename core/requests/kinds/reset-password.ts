import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField } from './account-field.ts'

/** Somebody cannot sign in and needs a temporary password. */
export const resetPassword = defineKind({
  name: 'resetPassword',
  askedBy: ['staff'],
  approved: true,
  fields: z.object({
    account: accountField,
    note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
  }),
  title: ({ account }) => account,
})
