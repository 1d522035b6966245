import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { anyDayField, whatField } from './fields.ts'

/** Something to be published or put right on the school's website. Pictures of pupils need their parents' consent. */
export const website = defineKind({
  name: 'website',
  group: 'school',
  askedBy: ['staff'],
  approval: ({ photos }) => (photos === 'unsure' ? { anyOf: ['office', 'principal'] } : 'nobody'),
  doneBy: 'specialist',
  oneByOne: true,
  fields: z.object({
    what: whatField,
    page: z.string().trim().max(200).default(''),
    photos: z.enum(['none', 'agreed', 'unsure']),
    publishOn: anyDayField,
  }),
  title: ({ what, page }) => page || what,
})
