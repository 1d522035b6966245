import { z } from 'zod'

/** How often a duty comes round. */
export const rhythms = ['week', 'twoWeeks', 'month', 'quarter', 'halfYear', 'year'] as const
export type Rhythm = (typeof rhythms)[number]

export const mostItems = 20

/** A recurring duty as it is written. `id` is made with the draft, so that saving twice makes one. */
export const writeInput = z.object({
  id: z.guid(),
  title: z.string().trim().min(3).max(120),
  place: z.string().trim().max(80).default(''),
  rhythm: z.enum(rhythms).default('month'),
  /** The day on which it is due next, on the school's calendar. */
  nextDue: z.iso.date(),
  /** What is ticked each time. */
  checklist: z.array(z.string().trim().min(2).max(160)).max(mostItems).default([]),
})

export const dutyInput = z.object({ id: z.guid() })

/** Doing a duty: what was ticked, and a word on what was left or found. */
export const completeInput = z.object({
  id: z.guid(),
  /** The day it was due: whoever is late with the same press does nothing twice. */
  due: z.iso.date(),
  ticked: z.array(z.number().int().min(0).max(mostItems)).max(mostItems).default([]),
  note: z.string().trim().max(2000).default('').meta({ form: 'multiline' }),
})
export const logInput = z.object({
  id: z.guid().nullable().default(null),
  before: z.number().int().optional(),
})

/** How near a duty is. */
export type Nearness = 'overdue' | 'soon' | 'later'
