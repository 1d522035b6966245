import { formatMoment } from '../../core/language.ts'
import type { Say } from './say.ts'

const dayInMs = 24 * 3_600_000

/** In one piece: no line ends between a day and its time. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** A moment by the school's clock, day and time in one piece. */
export const sayDayAndTime = (at: string | Date) => unbroken(formatMoment(at))

/** A moment as people say it: „šiandien 08:05“, „vakar 14:10“, otherwise the date. */
export function sayMoment(say: Say, at: string, now: Date): string {
  const moment = formatMoment(at)
  const [day, time = ''] = moment.split(' ')
  if (day === formatMoment(now).split(' ')[0]) return unbroken(say('tab/today', { time }))
  if (day === formatMoment(new Date(now.getTime() - dayInMs)).split(' ')[0])
    return unbroken(say('tab/yesterday', { time }))
  return unbroken(moment)
}

/**
 * The moment at which the school's clock shows this, such as `2026-09-01T08:05`, as UTC. What is no moment is handed on as
 * it is, so that the schema refuses it at its field.
 */
export function momentAtSchool(local: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(Date.parse(`${local}Z`))) return local
  const wanted = Date.parse(`${local}Z`)
  const shown = (at: number) => Date.parse(`${formatMoment(new Date(at)).replace(' ', 'T')}Z`)
  // What the clock is ahead by may differ at the first guess, within hours of its change.
  const first = wanted - (shown(wanted) - wanted)
  return new Date(first - (shown(first) - wanted)).toISOString()
}

/** Whole seconds until a moment, never below zero. */
export function secondsUntil(deadline: number, now: number): number {
  return Math.max(0, Math.ceil((deadline - now) / 1_000))
}

/** How long something still takes, rounded so that it does not flicker. */
export function sayTimeLeft(say: Say, seconds: number | null): string {
  if (seconds === null) return say('tab/left.unknown')
  if (seconds < 10) return say('tab/left.soon')
  if (seconds < 60) return say('tab/left.seconds', { n: Math.ceil(seconds / 10) * 10 })
  return say('tab/left.minutes', { n: Math.ceil(seconds / 60) })
}
