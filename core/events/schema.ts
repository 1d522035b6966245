import { z } from 'zod'
import { type Need, offerKinds } from '../bookings/schema.ts'

/** What kind of event it is; the words are `kind.<name>`, what each usually needs says `rules.ts`. */
export const eventKinds = [
  'concert',
  'parentsEvening',
  'competition',
  'test',
  'meeting',
  'maintenance',
  'booking',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

/** How an event comes again; the words are `rhythm.<name>`. */
export const rhythms = ['day', 'week', 'twoWeeks', 'monthDay', 'monthWeekday'] as const
export type Rhythm = (typeof rhythms)[number]

export interface Repeat {
  rhythm: Rhythm
  /** The last day on which it may come. */
  until: string
  /** Public holidays and days on which the school is closed are left out. */
  skipsHolidays: boolean
}

/** What is to be seen to before an event, or after it. */
export interface Check {
  text: string
  isDone: boolean
}

/** Something that happens at school; of a series, one time of it. */
export interface SchoolEvent {
  id: string
  /** The same for all times of a series. */
  seriesId: string | null
  repeat: Repeat | null
  /** Of a series: it was changed by itself, so that changes of the others leave it alone. */
  isApart: boolean
  kind: EventKind
  title: string
  startsAt: Date
  endsAt: Date
  setupMinutes: number
  packDownMinutes: number
  roomId: string | null
  /** Where it is when it is in no room of the school. */
  place: string
  needs: Need[]
  organiserIds: string[]
  technicianId: string | null
  /** Whom to reach on the day, and how. */
  contact: string
  note: string
  /** Whoever has no part in it sees only that the room is taken. */
  isPrivate: boolean
  before: Check[]
  after: Check[]
  createdBy: string
  cancelledAt: Date | null
  /** Grows with each change. */
  version: number
}

/** What was done with events; each can be undone for ten seconds. */
export const deedKinds = ['created', 'changed', 'moved', 'cancelled', 'booked'] as const
export type DeedKind = (typeof deedKinds)[number]

const text = z.string().trim()
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const minutes = z.number().int().min(0).max(480).default(0)
const checks = z.array(text.min(2).max(160)).max(30).default([])
export const mostNeeds = 12

export const needInput = z.object({
  what: z.enum(offerKinds),
  id: z.guid(),
  count: z.number().int().min(1).max(1000).default(1),
})
const noneTwice = (needs: readonly { id: string }[]) =>
  new Set(needs.map(({ id }) => id)).size === needs.length

/** When something is, by the school's clock. */
export const whenInput = z.object({
  day: z.iso.date(),
  from: timeOfDay.meta({ form: 'time' }),
  /** Undefined: the same day. */
  untilDay: z.iso.date().optional(),
  until: timeOfDay.meta({ form: 'time' }),
})
export type When = z.output<typeof whenInput>

export const draftInput = whenInput.extend({
  kind: z.enum(eventKinds),
  title: text.min(2).max(120),
  roomId: z.guid().nullable().default(null),
  place: text.max(120).default(''),
  setupMinutes: minutes,
  packDownMinutes: minutes,
  needs: z.array(needInput).max(mostNeeds).refine(noneTwice).default([]),
  /** Sign-in names, or names that only one person has; whoever writes it is one of them where nobody else is named. */
  organisers: z.array(text.min(3).max(160)).max(20).default([]),
  technician: text.max(160).default(''),
  contact: text.max(120).default(''),
  note: text.max(2000).default('').meta({ form: 'multiline' }),
  isPrivate: z.boolean().default(false),
  before: checks,
  after: checks,
})
export type EventDraft = z.output<typeof draftInput>

/** What is taken goes onto the waiting list instead of being refused. */
const mayWait = z.boolean().default(false)
const scope = z.enum(['one', 'following']).default('one')
export type Scope = z.output<typeof scope>

export const createInput = draftInput.extend({
  id: z.guid(),
  repeat: z
    .object({ rhythm: z.enum(rhythms), until: z.iso.date(), skipsHolidays: z.boolean().default(true) })
    .nullable()
    .default(null),
  mayWait,
})

const seen = z.object({ id: z.guid(), version: z.number().int().min(1) })
export const changeInput = draftInput.extend({ ...seen.shape, scope, mayWait })
export const moveInput = whenInput.extend({
  ...seen.shape,
  scope,
  mayWait,
  /** Undefined: it stays where it is. */
  roomId: z.guid().nullable().optional(),
})
export const cancelInput = seen.extend({ scope })
export const bookInput = z.object({ id: z.guid(), need: needInput, mayWait })
export const undoInput = z.object({ deedId: z.guid() })
export const eventInput = z.object({ id: z.guid() })
export const tickInput = z.object({
  id: z.guid(),
  list: z.enum(['before', 'after']),
  at: z.number().int().min(0).max(30),
  /** What stands there, so that nobody ticks another line than they saw. */
  text: text.max(160),
  isDone: z.boolean(),
})

/** At most so many days at once: a month as a calendar shows it, and some. */
export const mostDays = 62
export const listInput = z.object({
  fromDay: z.iso.date(),
  /** The last day, itself included. */
  untilDay: z.iso.date(),
  buildingId: z.guid().optional(),
  roomId: z.guid().optional(),
  kind: z.enum(eventKinds).optional(),
  /** Whoever organises it or is its technician. */
  personId: z.guid().optional(),
})
