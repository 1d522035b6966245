import { defineKind } from '../kind.ts'
import { accountAndNote } from './account-field.ts'

/** An account is to be signed out of every device: it stays as it is, but has to be signed in to anew. */
export const signOut = defineKind({
  name: 'signOut',
  askedBy: ['staff'],
  approved: true,
  seldom: true,
  fields: accountAndNote,
  title: ({ account }) => account,
})
