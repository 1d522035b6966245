import { defineKind } from '../kind.ts'
import { accountAndNote } from './fields.ts'

/** A blocked account may be used again. */
export const unblockAccount = defineKind({
  name: 'unblockAccount',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  fields: accountAndNote,
  title: ({ account }) => account,
})
