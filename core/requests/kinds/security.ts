import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { deviceField, whatField } from './fields.ts'

/** Something may be in wrong hands: a suspicious message, a lost device, data sent to the wrong person. */
export const security = defineKind({
  name: 'security',
  group: 'security',
  askedBy: ['staff', 'pupil'],
  approval: 'nobody',
  doneBy: 'specialist',
  usual: true,
  isFirst: true,
  hint: true,
  fields: z.object({
    incident: z.enum(['message', 'clicked', 'lostDevice', 'wrongPerson', 'stranger', 'else']),
    what: whatField,
    device: deviceField,
    /** Not asked: it always is. */
    urgency: z.enum(['high']).default('high').meta({ form: 'hidden' }),
  }),
  title: ({ what }) => what,
})
