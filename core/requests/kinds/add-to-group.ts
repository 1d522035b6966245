import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField } from './account-field.ts'

/** Somebody is to join a group, such as a class or a working group. */
export const addToGroup = defineKind({
  name: 'addToGroup',
  askedBy: ['staff'],
  approved: true,
  fields: z.object({
    account: accountField,
    group: z.string().trim().min(2).max(120),
    note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
  }),
  title: ({ account, group }) => `${account} → ${group}`,
})
