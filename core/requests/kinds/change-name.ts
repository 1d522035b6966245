import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { accountField } from './account-field.ts'

/** Somebody has another name now; the sign-in name stays. */
export const changeName = defineKind({
  name: 'changeName',
  askedBy: ['staff'],
  approved: true,
  seldom: true,
  fields: z.object({
    account: accountField,
    givenName: z.string().trim().min(1).max(64),
    surname: z.string().trim().min(1).max(64),
    note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
  }),
  title: ({ account, givenName, surname }) => `${account} → ${givenName} ${surname}`,
})
