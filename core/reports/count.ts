import { Temporal } from 'temporal-polyfill'
import type { CountedRequest } from '../requests/report-store.ts'
import { type WorkingClock, workingClock } from '../school-time/rules.ts'
import type { SchoolTime } from '../school-time/schema.ts'
import { periodBefore } from './rules.ts'
import {
  type Behind,
  type Figures,
  type Grouping,
  kindsUnder,
  type Period,
  paragraphOf,
  paragraphs,
  type Report,
  type ReportLine,
} from './schema.ts'

const places: readonly string[] = paragraphs

interface Measured extends CountedRequest {
  month: string
  isLate: boolean
  answerMinutes: number | null
  solveMinutes: number | null
}

const keyOf: Record<Grouping, (request: Measured) => string> = {
  paragraph: ({ kind }) => paragraphOf[kind],
  kind: ({ kind }) => kind,
  month: ({ month }) => month,
  room: ({ room }) => room ?? '',
}

/** The report of a period from the requests that were made in it and in the period before, as of now. */
export function reportOf(
  requests: readonly CountedRequest[],
  earlier: readonly CountedRequest[],
  { from, until }: Period,
  time: SchoolTime,
  now: Date,
): Report {
  const all = [...requests, ...earlier]
  const first = all.reduce((least, { createdAt }) => (createdAt < least ? createdAt : least), now)
  const last = all.reduce((most, { closedAt }) => (closedAt && closedAt > most ? closedAt : most), now)
  const clock = workingClock(first, last, time)
  const measured = requests.map((one) => measure(one, clock, now))
  const before = earlier.map((one) => measure(one, clock, now))
  const group = (by: Grouping) => linesOf(measured, before, by, { from, until })
  return {
    from,
    until,
    behind: { from, until },
    total: count(measured),
    before: { ...periodBefore({ from, until }), total: count(before) },
    groups: {
      paragraph: group('paragraph'),
      kind: group('kind'),
      month: group('month'),
      room: group('room'),
    },
  }
}

function measure(request: CountedRequest, clock: WorkingClock, now: Date): Measured {
  const { createdAt, respondedAt, closedAt, pausedAt, solveBy, status } = request
  const worked = (until: Date | null) => until && clock.minutesBetween(createdAt, until)
  return {
    ...request,
    month: clock.dayOf(createdAt).slice(0, 7),
    // As the desk's list says it: a clock that waits for the requester is not late.
    isLate: solveBy !== null && solveBy < (closedAt ?? pausedAt ?? now),
    answerMinutes: worked(respondedAt),
    solveMinutes: status === 'done' ? worked(closedAt) : null,
  }
}

function linesOf(
  requests: readonly Measured[],
  earlier: readonly Measured[],
  by: Grouping,
  period: Period,
): ReportLine[] {
  const groups = Map.groupBy(requests, keyOf[by])
  const before = Map.groupBy(earlier, keyOf[by])
  const lines = [...groups].map(([key, members]) => ({
    key,
    name: by === 'room' ? spelling(members) : null,
    figures: count(members),
    // A month's line has the month before it beside it.
    askedBefore: by === 'month' ? null : (before.get(key)?.length ?? 0),
    behind: behindOf(by, key, period),
  }))
  if (by === 'month') return lines.sort((one, other) => (one.key < other.key ? -1 : 1))
  if (by === 'paragraph')
    return lines.sort((one, other) => places.indexOf(one.key) - places.indexOf(other.key))
  return lines.sort((one, other) => other.figures.asked - one.figures.asked || (one.key < other.key ? -1 : 1))
}

/** A room as most have written it. */
function spelling(requests: readonly Measured[]): string | null {
  const spelled = [...Map.groupBy(requests, ({ roomName }) => roomName?.trim() ?? '')]
  const [most] = spelled.sort(([, one], [, other]) => other.length - one.length)
  return most?.[0] || null
}

function behindOf(by: Grouping, key: string, { from, until }: Period): Behind | null {
  if (by === 'room') return key === '' ? null : { from, until, room: key }
  if (by === 'month') {
    const month = Temporal.PlainYearMonth.from(key)
    const [first, last] = [`${key}-01`, `${key}-${String(month.daysInMonth).padStart(2, '0')}`]
    return { from: first < from ? from : first, until: last > until ? until : last }
  }
  const paragraph = paragraphs.find((one) => one === key)
  return { from, until, kinds: paragraph ? kindsUnder(paragraph) : kindOf(key) }
}

function kindOf(key: string): NonNullable<Behind['kinds']> {
  return paragraphs.flatMap(kindsUnder).filter((kind) => kind === key)
}

function count(requests: readonly Measured[]): Figures {
  return {
    asked: requests.length,
    done: requests.filter(({ status }) => status === 'done').length,
    late: requests.filter(({ isLate }) => isLate).length,
    reopened: requests.filter(({ wasReopened }) => wasReopened).length,
    answerMinutes: median(requests.map(({ answerMinutes }) => answerMinutes)),
    solveMinutes: median(requests.map(({ solveMinutes }) => solveMinutes)),
  }
}

/** The middle one: a single request that lay over the summer does not turn the picture. */
function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2)
}
