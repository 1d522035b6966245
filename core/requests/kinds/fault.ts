import { z } from 'zod'
import { defineKind } from '../kind.ts'

/** Something does not work: a projector, the network, a program. */
export const fault = defineKind({
  name: 'fault',
  askedBy: ['staff', 'pupil'],
  approved: false,
  fields: z.object({
    what: z.string().trim().min(3).max(2000).meta({ form: 'multiline' }),
    room: z.string().trim().max(40).default(''),
    device: z.string().trim().max(80).default(''),
    urgency: z.enum(['normal', 'high', 'low']).default('normal'),
  }),
  title: ({ what, device, room }) => [device, room].filter(Boolean).join(', ') || what,
})
