import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { deviceField, roomField, titleOf, urgencyField, whatField } from './fields.ts'

/** Something does not work: a projector, a computer, a board. */
export const fault = defineKind({
  name: 'fault',
  group: 'mend',
  askedBy: ['staff', 'pupil'],
  approval: 'nobody',
  doneBy: 'specialist',
  usual: true,
  fields: z.object({ what: whatField, room: roomField, device: deviceField, urgency: urgencyField }),
  title: ({ what, device, room }) => titleOf(device || what, room),
})
