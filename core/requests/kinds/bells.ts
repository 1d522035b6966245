import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { anyDayField, whatField } from './fields.ts'

/** The bells ring wrongly, or are to ring otherwise: a shortened day, a silent one, a new timetable. */
export const bells = defineKind({
  name: 'bells',
  group: 'school',
  askedBy: ['staff'],
  approval: 'nobody',
  doneBy: 'specialist',
  fields: z.object({
    bellChange: z.enum(['broken', 'shortened', 'silent', 'timetable']),
    day: anyDayField,
    what: whatField,
  }),
  title: ({ what, day }) => [day, what].filter(Boolean).join(' '),
})
