import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { moreField, whereField } from './fields.ts'

/** Computers to be made ready for a test: which, when, where, how many. */
export const exam = defineKind({
  name: 'exam',
  group: 'school',
  askedBy: ['staff'],
  approval: 'nobody',
  doneBy: 'specialist',
  fields: z.object({
    examName: z.enum(['nmpp', 'pupp', 'vbe', 'else']),
    day: z.iso.date(),
    room: whereField,
    seats: z.coerce.number().int().min(1).max(1000),
    what: moreField,
  }),
  title: ({ day, room, seats }) => `${day}, ${room} (${seats})`,
})
