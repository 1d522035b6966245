import { z } from 'zod'
import { defineKind } from '../kind.ts'

/** Somebody new needs an Office 365 account before the roster knows them. */
export const newAccount = defineKind({
  name: 'newAccount',
  askedBy: ['staff'],
  approved: true,
  fields: z.object({
    givenName: z.string().trim().min(1).max(64),
    surname: z.string().trim().min(1).max(64),
    accountRole: z.enum(['pupil', 'staff']),
    className: z.string().trim().max(20).default(''),
    /** The register's id of the person, by which a later roster knows the account again. */
    registerId: z.string().trim().max(16).default(''),
    note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
  }),
  title: ({ givenName, surname, className }) =>
    [`${givenName} ${surname}`, className].filter(Boolean).join(', '),
})
