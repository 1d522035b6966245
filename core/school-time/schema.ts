import { z } from 'zod'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** From when until when the school works on a day; null: it does not. */
const hours = z
  .object({ from: timeOfDay, until: timeOfDay })
  .refine(({ from, until }) => from < until, { path: ['until'] })
  .nullable()
const usualHours = { from: '08:00', until: '17:00' }

/** When the school works. Public holidays are not in it: those are the law's and are computed. */
export const schoolTime = z.object({
  /** Monday first, seven days. */
  week: z
    .tuple([hours, hours, hours, hours, hours, hours, hours])
    .default([usualHours, usualHours, usualHours, usualHours, usualHours, null, null]),
  /** Other days on which the school is closed. */
  closedDays: z.array(z.iso.date()).max(400).default([]),
})
export type SchoolTime = z.output<typeof schoolTime>

/** The hours of a school that has not chosen any. */
export const usualSchoolTime: SchoolTime = schoolTime.parse({})
