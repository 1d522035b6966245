import { defineKind } from '../kind.ts'
import { accountAndNote } from './fields.ts'

/** Somebody needs a code that opens the account for an hour, without a new password: a lost phone, a new device. */
export const temporaryPass = defineKind({
  name: 'temporaryPass',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  opensAccount: true,
  fields: accountAndNote,
  title: ({ account }) => account,
})
