import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField, noteField } from './fields.ts'

/** Somebody is to join a group, such as a class or a working group. */
export const addToGroup = defineKind({
  name: 'addToGroup',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  fields: z.object({
    account: accountField,
    group: z.string().trim().min(2).max(120),
    note: noteField,
  }),
  title: ({ account, group }) => `${account} → ${group}`,
})
