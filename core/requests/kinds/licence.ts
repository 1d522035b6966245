import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField } from './account-field.ts'

/** Somebody lacks the licence that opens Word, Teams and the rest. */
export const licence = defineKind({
  name: 'licence',
  askedBy: ['staff'],
  approved: true,
  fields: z.object({
    account: accountField,
    licence: z.enum(['pupil', 'staff']),
    note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
  }),
  title: ({ account }) => account,
})
