import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { noteField } from './fields.ts'

/** Somebody new needs an Office 365 account before the roster knows them. */
export const newAccount = defineKind({
  name: 'newAccount',
  group: 'account',
  askedBy: ['staff'],
  approval: { anyOf: ['itSpecialist'] },
  doneBy: 'job',
  fields: z.object({
    givenName: z.string().trim().min(1).max(64),
    surname: z.string().trim().min(1).max(64),
    accountRole: z.enum(['pupil', 'staff']),
    className: z.string().trim().max(20).default(''),
    /** The register's id of the person, by which a later roster knows the account again. */
    registerId: z.string().trim().max(16).default(''),
    note: noteField,
  }),
  title: ({ givenName, surname, className }) =>
    [`${givenName} ${surname}`, className].filter(Boolean).join(', '),
})
