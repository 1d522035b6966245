import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField, noteField } from './fields.ts'

/** Somebody lacks the licence that opens Word, Teams and the rest. */
export const licence = defineKind({
  name: 'licence',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  fields: z.object({
    account: accountField,
    licence: z.enum(['pupil', 'staff']),
    note: noteField,
  }),
  title: ({ account }) => account,
})
