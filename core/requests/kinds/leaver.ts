import { defineKind } from '../kind.ts'
import { accountAndNote } from './account-field.ts'

/** Somebody leaves the school during the year: the account is blocked at once, kept, and deleted later. */
export const leaver = defineKind({
  name: 'leaver',
  askedBy: ['staff'],
  approved: true,
  seldom: true,
  fields: accountAndNote,
  title: ({ account }) => account,
})
