import { defineKind } from '../kind.ts'
import { accountAndNote } from './account-field.ts'

/** A blocked account may be used again. */
export const unblockAccount = defineKind({
  name: 'unblockAccount',
  askedBy: ['staff'],
  approved: true,
  seldom: true,
  fields: accountAndNote,
  title: ({ account }) => account,
})
