import { z } from 'zod'
import { formatMoment } from '../language.ts'
import type { WordParams } from '../refusal.ts'
import { afterWorkingMinutes, dayOf, workingMinutesBetween } from '../school-time/rules.ts'
import type { SchoolTime } from '../school-time/schema.ts'
import type { WordKey } from '../words.ts'
import { type KindName, kindNames, kinds, type Status } from './schema.ts'

/** Within how many minutes of the school's working time somebody answers, and it is solved. */
const term = z
  .object({
    respondMinutes: z.int().min(5).max(20_000),
    solveMinutes: z.int().min(5).max(50_000),
  })
  .refine(({ respondMinutes, solveMinutes }) => respondMinutes <= solveMinutes, {
    path: ['solveMinutes'],
    params: { word: 'requests/solve-after-respond' },
  })
export type Term = z.output<typeof term>

/**
 * The school's terms: by urgency, and for kinds that have their own. No law sets them; a school says here what it can
 * promise. The usual day has nine hours.
 */
export const deadlineTerms = z.object({
  high: term.default({ respondMinutes: 30, solveMinutes: 240 }),
  normal: term.default({ respondMinutes: 240, solveMinutes: 3 * 540 }),
  low: term.default({ respondMinutes: 540, solveMinutes: 10 * 540 }),
  kinds: z.partialRecord(z.enum(kindNames), term).default({}),
})
export type DeadlineTerms = z.output<typeof deadlineTerms>

/** The clocks of a request. */
export interface Clocks {
  /** Null: it was made before there were any. */
  respondBy: Date | null
  solveBy: Date | null
  /** When somebody first answered it. */
  respondedAt: Date | null
  /** Since when it waits for its requester, and its clocks with it. */
  pausedAt: Date | null
}

/** The term of a request: the school's for its kind, else the kind's own, else that of its urgency. */
export function termOf(
  kind: KindName,
  fields: Readonly<Record<string, unknown>>,
  terms: DeadlineTerms,
): Term {
  const own = kinds[kind] as { deadlines?: Term }
  const { urgency } = fields
  const byUrgency = urgency === 'high' || urgency === 'low' ? terms[urgency] : terms.normal
  return terms.kinds[kind] ?? own.deadlines ?? byUrgency
}

/** The clocks of a request that is made, or begins anew, at a moment. */
export function startClocks(
  now: Date,
  { respondMinutes, solveMinutes }: Term,
  time: SchoolTime,
): Pick<Clocks, 'respondBy' | 'solveBy'> {
  return {
    respondBy: afterWorkingMinutes(now, respondMinutes, time),
    solveBy: afterWorkingMinutes(now, solveMinutes, time),
  }
}

/** The clocks of a request whose term has changed: from when it was made, with all that they have stood still meanwhile. */
export function shiftClocks(
  request: Clocks & { createdAt: Date },
  was: Term,
  is: Term,
  time: SchoolTime,
): Pick<Clocks, 'respondBy' | 'solveBy'> {
  if (!request.solveBy) return { respondBy: request.respondBy, solveBy: null }
  const [before, after] = [
    startClocks(request.createdAt, was, time),
    startClocks(request.createdAt, is, time),
  ]
  const stood = workingMinutesBetween(before.solveBy ?? request.solveBy, request.solveBy, time)
  const later = (by: Date | null) => by && afterWorkingMinutes(by, stood, time)
  return { respondBy: later(after.respondBy), solveBy: later(after.solveBy) }
}

/**
 * What a step does to the clocks: the first answer is noted; a question to the requester stops them, and its answer
 * moves them on by the working time that it took.
 */
export function moveClocks(
  request: Clocks & { status: Status },
  step: { status: Status; isAnswer: boolean },
  now: Date,
  time: SchoolTime,
): Partial<Clocks> {
  const answered = step.isAnswer && !request.respondedAt ? { respondedAt: now } : {}
  if (step.status === 'asking') return { ...answered, pausedAt: request.pausedAt ?? now }
  if (!request.pausedAt) return answered
  const minutes = workingMinutesBetween(request.pausedAt, now, time)
  const later = (by: Date | null) => by && afterWorkingMinutes(by, minutes, time)
  return {
    ...answered,
    pausedAt: null,
    respondBy: request.respondedAt ? request.respondBy : later(request.respondBy),
    solveBy: later(request.solveBy),
  }
}

/** A deadline as people read it: a sentence, and whether it is late, which the sentence says too. */
export interface Due {
  word: WordKey
  params: WordParams
  isLate: boolean
}

/** Whether nothing more is to come. */
export function isClosed(status: Status): boolean {
  return ['done', 'declined', 'takenBack', 'joined'].includes(status)
}

/** What is due next on a request: an answer, else its end; null where nothing is. */
export function dueOf(request: Clocks & { status: Status }, now: Date): Due | null {
  const { status, solveBy, respondBy, respondedAt, pausedAt } = request
  if (!solveBy || isClosed(status)) return null
  if (pausedAt) return { word: 'requests/due.paused', params: {}, isLate: false }
  const what = respondBy && !respondedAt ? 'respond' : 'solve'
  const by = what === 'respond' && respondBy ? respondBy : solveBy
  const isLate = by < now
  return { word: `requests/due.${what}${isLate ? '.late' : ''}`, params: { when: sayBy(by, now) }, isLate }
}

function sayBy(by: Date, now: Date): { word: WordKey; params: WordParams } {
  const at = formatMoment(by)
  const [day = '', clock = ''] = at.split(' ')
  const days = dayOf(now).until(dayOf(by)).days
  const named = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[String(days) as '0']
  if (named) return { word: `requests/by.${named as 'today'}`, params: { time: clock } }
  return { word: 'requests/by.day', params: { day, time: clock } }
}
