import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { deviceField, moreField, titleOf, urgencyField, whereField } from './fields.ts'

/** A printer or copier does not print, prints badly, or is wanted on a computer. */
export const printing = defineKind({
  name: 'printing',
  group: 'mend',
  askedBy: ['staff', 'pupil'],
  approval: 'nobody',
  doneBy: 'specialist',
  fields: z.object({
    printTrouble: z.enum(['notPrinting', 'jam', 'toner', 'quality', 'connect', 'else']),
    room: whereField,
    device: deviceField,
    what: moreField,
    urgency: urgencyField,
  }),
  title: ({ room, device }) => titleOf(device, room),
})
