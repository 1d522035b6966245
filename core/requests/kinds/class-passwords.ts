import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { noteField } from './fields.ts'

/** A whole class needs new passwords: the slips were lost, or the accounts came back without any. */
export const classPasswords = defineKind({
  name: 'classPasswords',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  oneByOne: true,
  hint: true,
  fields: z.object({ ofClass: z.string().trim().min(1).max(80), note: noteField }),
  title: ({ ofClass }) => ofClass,
})
