import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField, noteField } from './fields.ts'

/** Somebody has another name now; the sign-in name stays. */
export const changeName = defineKind({
  name: 'changeName',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  fields: z.object({
    account: accountField,
    givenName: z.string().trim().min(1).max(64),
    surname: z.string().trim().min(1).max(64),
    note: noteField,
  }),
  title: ({ account, givenName, surname }) => `${account} → ${givenName} ${surname}`,
})
