import { defineKind } from '../kind.ts'
import { accountAndNote } from './fields.ts'

/** Somebody cannot sign in and needs a temporary password. */
export const resetPassword = defineKind({
  name: 'resetPassword',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  usual: true,
  opensAccount: true,
  fields: accountAndNote,
  title: ({ account }) => account,
})
