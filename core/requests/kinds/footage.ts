import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { timeField, whatField } from './fields.ts'

/**
 * Video of a camera is to be looked at or handed over. It is personal data: it needs a legal basis and an interval, and
 * two people who agree.
 */
export const footage = defineKind({
  name: 'footage',
  group: 'school',
  askedBy: ['staff'],
  approval: { allOf: ['principal', 'itSpecialist'] },
  doneBy: 'specialist',
  oneByOne: true,
  hint: true,
  fields: z
    .object({
      camera: z.string().trim().min(2).max(120),
      day: z.iso.date(),
      timeFrom: timeField,
      timeTo: timeField,
      legalBasis: z.enum(['police', 'court', 'incident', 'ownData', 'damage']),
      recipient: z.string().trim().min(2).max(120),
      what: whatField,
    })
    .refine(({ timeFrom, timeTo }) => timeFrom < timeTo, {
      path: ['timeTo'],
      params: { word: 'requests/interval' },
    }),
  title: ({ camera, day, timeFrom, timeTo }) => `${camera}, ${day} ${timeFrom}–${timeTo}`,
})
