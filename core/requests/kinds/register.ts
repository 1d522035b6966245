import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { whatField } from './fields.ts'

/** Something in a state register or the diary is missing or wrong. */
export const register = defineKind({
  name: 'register',
  group: 'school',
  askedBy: ['staff'],
  approval: 'nobody',
  doneBy: 'specialist',
  hint: true,
  fields: z.object({
    registerName: z.enum(['pupils', 'teachers', 'svis', 'diary', 'else']),
    what: whatField,
  }),
  title: ({ what }) => what,
})
