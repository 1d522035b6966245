import { formatMoment } from '../../../core/language.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { daysLater, monthsLater, weeksOfMonth } from '../../shared/day-text.ts'

export type Listed = ResultOf<'events/list'>['events'][number]

/** How the calendar is shown; the words are `calendar.view.<name>`. */
export const views = ['month', 'week', 'day', 'agenda'] as const
export type View = (typeof views)[number]

/** So many days a list shows at once. */
const agendaDays = 28

const mondayOf = (day: string) => daysLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** The days that a view shows around a day. */
export function daysShown(view: View, day: string): string[] {
  const from = (first: string, count: number) =>
    Array.from({ length: count }, (_, at) => daysLater(first, at))
  if (view === 'month') return weeksOfMonth(day).flat()
  if (view === 'week') return from(mondayOf(day), 7)
  return from(day, view === 'day' ? 1 : agendaDays)
}

/** The day around which the next or the earlier part is shown. */
export function turned(view: View, day: string, forward: boolean): string {
  const sign = forward ? 1 : -1
  if (view === 'month') return monthsLater(`${day.slice(0, 8)}01`, sign)
  return daysLater(day, sign * { week: 7, day: 1, agenda: agendaDays }[view])
}

/** A moment by the school's clock. */
export function localOf(at: string): { day: string; time: string } {
  const [day = '', time = ''] = formatMoment(at).split(' ')
  return { day, time }
}

export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
export const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** As much of an event as lies on one day, in minutes of its clock. */
export interface Piece {
  event: Listed
  from: number
  until: number
}

/** What of some events lies on a day, by its beginning. */
export function piecesOn(day: string, events: readonly Listed[]): Piece[] {
  return events
    .flatMap((event) => {
      const [begin, end] = [localOf(event.startsAt), localOf(event.endsAt)]
      const from = begin.day < day ? 0 : minutesOf(begin.time)
      const until = end.day > day ? 24 * 60 : minutesOf(end.time)
      return begin.day > day || end.day < day || until <= from ? [] : [{ event, from, until }]
    })
    .sort((one, other) => one.from - other.from || other.until - one.until)
}

/** Whether an event goes on over midnight: such stand above the hours, or they would fill whole days. */
export function isOverDays({ startsAt, endsAt }: Listed): boolean {
  return localOf(startsAt).day !== localOf(endsAt).day
}

/** What is at the same time stands side by side: each piece's place among so many. */
export function sideBySide(pieces: readonly Piece[]): (Piece & { place: number; of: number })[] {
  const laid: (Piece & { place: number; of: number })[] = []
  let group: (Piece & { place: number; of: number })[] = []
  let ends = 0
  const close = () => {
    const of = Math.max(0, ...group.map(({ place }) => place)) + 1
    for (const one of group) one.of = of
    laid.push(...group)
    group = []
  }
  for (const piece of pieces) {
    if (piece.from >= ends) close()
    const taken = new Set(group.filter(({ until }) => until > piece.from).map(({ place }) => place))
    let place = 0
    while (taken.has(place)) place++
    group.push({ ...piece, place, of: 1 })
    ends = Math.max(ends, piece.until)
  }
  close()
  return laid
}

/** The hours that a day's grid shows: school hours, and whatever lies outside of them. */
export function hoursShown(pieces: readonly Piece[]): { first: number; last: number } {
  return {
    first: Math.floor(Math.min(7 * 60, ...pieces.map(({ from }) => from)) / 60),
    last: Math.ceil(Math.max(18 * 60, ...pieces.map(({ until }) => until)) / 60),
  }
}
