import { z } from 'zod'

/** A day of any year, such as `08-17`. */
const yearlyDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/**
 * When Talka begins the turn of the year by itself. The school year begins on 1 September (the Minister's yearly plans
 * of teaching), and registers are filled in the last weeks of August.
 */
export const yearDates = z
  .object({
    opensOn: yearlyDay.default('08-17'),
    /** How many days lie between two reminders; they come on working days only. */
    remindDays: z.number().int().min(1).max(60).default(7),
    /** The last day of a reminder: a school that manages its accounts elsewhere is left in peace. */
    remindsUntil: yearlyDay.default('10-01'),
  })
  .refine(({ opensOn, remindsUntil }) => opensOn <= remindsUntil, { path: ['remindsUntil'] })
export type YearDates = z.output<typeof yearDates>

/** The dates of a school that has not chosen any. */
export const usualYearDates: YearDates = yearDates.parse({})

export const openYearInput = z.object({ year: z.number().int().min(2000).max(2100) })

/** The way from a roster to a finished year. */
export const yearSteps = ['roster', 'check', 'approve', 'confirm', 'run', 'finish'] as const
export type YearStep = (typeof yearSteps)[number]

/** `now`: it waits for somebody; `working`: Talka does it; `needless`: this year goes without it. */
export type YearStanding = 'done' | 'now' | 'working' | 'later' | 'needless'
