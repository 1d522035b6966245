import { Temporal } from 'temporal-polyfill'
import type { Verdict } from '../refusal.ts'
import { dayOf, momentOf } from '../school-time/rules.ts'
import type { Check, EventKind, SchoolEvent, When } from './schema.ts'

/** What an event of a kind usually needs; the checks are words `check.<name>`. */
export interface Template {
  minutes: number
  setupMinutes: number
  packDownMinutes: number
  before: readonly CheckName[]
  after: readonly CheckName[]
}

/** What is seen to before and after events. */
export type CheckName = (typeof checkNames)[number]
export const checkNames = [
  'sound',
  'light',
  'projector',
  'batteries',
  'chairs',
  'signs',
  'computers',
  'network',
  'headphones',
  'agenda',
  'minutes',
  'returned',
  'tidy',
  'results',
  'working',
] as const

/** Each kind's template. */
export const templates: Readonly<Record<EventKind, Template>> = {
  concert: {
    minutes: 90,
    setupMinutes: 90,
    packDownMinutes: 60,
    before: ['sound', 'batteries', 'light', 'chairs'],
    after: ['returned', 'tidy'],
  },
  parentsEvening: {
    minutes: 60,
    setupMinutes: 15,
    packDownMinutes: 15,
    before: ['projector', 'chairs', 'signs'],
    after: ['tidy'],
  },
  competition: {
    minutes: 120,
    setupMinutes: 30,
    packDownMinutes: 30,
    before: ['computers', 'network', 'signs'],
    after: ['results', 'returned', 'tidy'],
  },
  test: {
    minutes: 45,
    setupMinutes: 30,
    packDownMinutes: 15,
    before: ['computers', 'network', 'headphones'],
    after: ['results', 'returned'],
  },
  meeting: { minutes: 60, setupMinutes: 0, packDownMinutes: 0, before: ['agenda'], after: ['minutes'] },
  maintenance: { minutes: 60, setupMinutes: 0, packDownMinutes: 0, before: [], after: ['working', 'tidy'] },
  booking: { minutes: 45, setupMinutes: 0, packDownMinutes: 0, before: [], after: ['returned'] },
  other: { minutes: 60, setupMinutes: 0, packDownMinutes: 0, before: [], after: [] },
}

/** When an event begins and ends; null where it ends before it begins, or lasts longer than two weeks. */
export function momentsOf({ day, from, untilDay, until }: When): { startsAt: Date; endsAt: Date } | null {
  const startsAt = momentOf(Temporal.PlainDate.from(day), from)
  const endsAt = momentOf(Temporal.PlainDate.from(untilDay ?? day), until)
  const length = endsAt.getTime() - startsAt.getTime()
  return length > 0 && length <= 14 * 24 * 3600_000 ? { startsAt, endsAt } : null
}

/** Moments so many days of the school's calendar later, at the same hour of its clock. */
export function shifted(at: Date, days: number): Date {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/Vilnius')
  return new Date(there.add({ days }).epochMilliseconds)
}

/** How many days of the school's calendar lie between two moments. */
export function daysBetween(from: Date, until: Date): number {
  return dayOf(from).until(dayOf(until), { largestUnit: 'days' }).days
}

type Part = Pick<SchoolEvent, 'organiserIds' | 'technicianId' | 'createdBy'>

/** Whether somebody organises an event, wrote it or looks after its technical side. */
export function hasPart({ organiserIds, technicianId, createdBy }: Part, personId: string): boolean {
  return createdBy === personId || technicianId === personId || organiserIds.includes(personId)
}

/** Whether somebody may know what an event is; of others they see that a room is taken. */
export function maySee(event: Part & Pick<SchoolEvent, 'isPrivate'>, personId: string): boolean {
  return !event.isPrivate || hasPart(event, personId)
}

/** Whether somebody may change an event: whoever has a part in it, and of what is not private whoever keeps the calendar. */
export function mayChange(
  event: Part & Pick<SchoolEvent, 'isPrivate' | 'endsAt' | 'cancelledAt'>,
  who: { personId: string; keeps: boolean; now: Date },
): Verdict {
  if (event.cancelledAt) return { ok: false, because: 'events/refused.cancelled' }
  if (event.endsAt <= who.now) return { ok: false, because: 'events/refused.past' }
  return hasPart(event, who.personId) || (who.keeps && !event.isPrivate)
    ? { ok: true }
    : { ok: false, because: 'events/refused.not-yours' }
}

/** A checklist with new lines; what is ticked stays ticked. */
export function checksOf(lines: readonly string[], there: readonly Check[]): Check[] {
  return lines.map((text) => ({ text, isDone: there.some((one) => one.text === text && one.isDone) }))
}
