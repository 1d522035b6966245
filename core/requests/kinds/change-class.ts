import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField, noteField } from './fields.ts'

/** A pupil goes to another class during the year. */
export const changeClass = defineKind({
  name: 'changeClass',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  fields: z.object({
    account: accountField,
    toClass: z.string().trim().min(1).max(20),
    note: noteField,
  }),
  title: ({ account, toClass }) => `${account} → ${toClass}`,
})
