import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { anyDayField, whatField } from './fields.ts'

/** How is it done? The specialist explains, in writing or side by side. */
export const consultation = defineKind({
  name: 'consultation',
  group: 'help',
  askedBy: ['staff'],
  approval: 'nobody',
  doneBy: 'specialist',
  usual: true,
  fields: z.object({ what: whatField, day: anyDayField }),
  title: ({ what }) => what,
})
