import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField } from './account-field.ts'

/** An account is to be signed out of every device: it stays as it is, but has to be signed in to anew. */
export const signOut = defineKind({
  name: 'signOut',
  askedBy: ['staff'],
  approved: true,
  seldom: true,
  fields: z.object({
    account: accountField,
    note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
  }),
  title: ({ account }) => account,
})
