import { defineKind } from '../kind.ts'
import { accountAndNote } from './fields.ts'

/** An account is to be signed out of every device: it stays as it is, but has to be signed in to anew. */
export const signOut = defineKind({
  name: 'signOut',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  fields: accountAndNote,
  title: ({ account }) => account,
})
