import { defineKind } from '../kind.ts'
import { accountAndNote } from './account-field.ts'

/** Somebody cannot sign in and needs a temporary password. */
export const resetPassword = defineKind({
  name: 'resetPassword',
  askedBy: ['staff'],
  approved: true,
  fields: accountAndNote,
  title: ({ account }) => account,
})
