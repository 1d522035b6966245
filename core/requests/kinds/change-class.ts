import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField } from './account-field.ts'

/** A pupil goes to another class during the year. */
export const changeClass = defineKind({
  name: 'changeClass',
  askedBy: ['staff'],
  approved: true,
  seldom: true,
  fields: z.object({
    account: accountField,
    toClass: z.string().trim().min(1).max(20),
    note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
  }),
  title: ({ account, toClass }) => `${account} → ${toClass}`,
})
