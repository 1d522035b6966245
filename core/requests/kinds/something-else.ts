import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { roomField, urgencyField, whatField } from './fields.ts'

/** What no other kind fits. */
export const somethingElse = defineKind({
  name: 'somethingElse',
  group: 'help',
  askedBy: ['staff'],
  approval: 'nobody',
  doneBy: 'specialist',
  fields: z.object({ what: whatField, room: roomField, urgency: urgencyField }),
  title: ({ what }) => what,
})
