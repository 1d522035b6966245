import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { moreField, roomField, titleOf, urgencyField } from './fields.ts'

/** A program to be installed, updated, set right or taken off: on one computer, or on all of a room. */
export const software = defineKind({
  name: 'software',
  group: 'mend',
  askedBy: ['staff', 'pupil'],
  approval: 'nobody',
  doneBy: 'specialist',
  fields: z.object({
    program: z.string().trim().min(2).max(80),
    wanted: z.enum(['broken', 'install', 'update', 'remove']).default('broken'),
    room: roomField,
    what: moreField,
    urgency: urgencyField,
  }),
  title: ({ program, room }) => titleOf(program, room),
})
