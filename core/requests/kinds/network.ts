import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { moreField, titleOf, urgencyField, whereField } from './fields.ts'

/** No internet, slow internet, a page that does not open. */
export const network = defineKind({
  name: 'network',
  group: 'mend',
  askedBy: ['staff', 'pupil'],
  approval: 'nobody',
  doneBy: 'specialist',
  fields: z.object({
    networkTrouble: z.enum(['none', 'slow', 'wifi', 'page', 'else']),
    whose: z.enum(['me', 'room', 'everybody']).default('me'),
    room: whereField,
    what: moreField,
    urgency: urgencyField,
  }),
  title: ({ room, what }) => titleOf(room, what),
})
