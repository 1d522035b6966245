import { defineKind } from '../kind.ts'
import { accountAndNote } from './account-field.ts'

/** Somebody needs a code that opens the account for an hour, without a new password: a lost phone, a new device. */
export const temporaryPass = defineKind({
  name: 'temporaryPass',
  askedBy: ['staff'],
  approved: true,
  seldom: true,
  fields: accountAndNote,
  title: ({ account }) => account,
})
