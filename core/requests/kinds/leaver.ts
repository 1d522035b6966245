import { defineKind } from '../kind.ts'
import { accountAndNote } from './fields.ts'

/** Somebody leaves the school during the year: the account is blocked at once, kept, and deleted later. */
export const leaver = defineKind({
  name: 'leaver',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  oneByOne: true,
  fields: accountAndNote,
  title: ({ account }) => account,
})
