import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { anyDayField, roomField, titleOf, urgencyField, whatField } from './fields.ts'

/** Sound, light and screens: broken ones, and those wanted for an event. */
export const sound = defineKind({
  name: 'sound',
  group: 'mend',
  askedBy: ['staff'],
  approval: 'nobody',
  doneBy: 'specialist',
  fields: z.object({
    soundWanted: z.enum(['broken', 'event']).default('broken'),
    what: whatField,
    room: roomField,
    day: anyDayField,
    urgency: urgencyField,
  }),
  title: ({ what, room, day }) => titleOf(what, room, day),
})
