import { dayOf, isWorkingDay, momentOf } from '../school-time/rules.ts'
import type { SchoolTime } from '../school-time/schema.ts'
import type { WordKey } from '../words.ts'
import { type Channel, channels, type MessageKind, type NoReach, type QuietHours } from './schema.ts'

/** How many times a message is tried before the next way is taken: about a day and a half with the waits below. */
export const deliveryTries = 30

/** Seconds to wait after the n-th failed try: 5 s, 10 s, 20 s … at most an hour. */
export function waitAfterTry(attempts: number): number {
  return Math.min(5 * 2 ** Math.max(0, attempts - 1), 3_600)
}

/** So many messages at most in so many seconds. */
export interface Pace {
  most: number
  seconds: number
}

/**
 * Ten messages a minute are what Teams lets a person be sent, and each chat takes seven in a second and eight in two
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit; activity feed best practices).
 */
export const personPaces: readonly Pace[] = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 10, seconds: 60 },
]
/**
 * What one app may send in a whole school: a bot 50 a second, by some pages 30, of which a third is left for answers in the
 * chat; the activity feed 5 a second (graph: throttling-limits, Teams); of Outlook's requests 4 at once.
 */
export const schoolPaces: Readonly<Record<Channel, Pace>> = {
  bot: { most: 20, seconds: 1 },
  feed: { most: 4, seconds: 1 },
  mail: { most: 4, seconds: 1 },
}

/** What stands nowhere here tells how something goes on. */
const kindOfWord: Partial<Record<WordKey, MessageKind>> = {
  'requests/told.new': 'decision',
  'requests/told.asked': 'decision',
  'requests/told.reminded': 'decision',
  'requests/told.climbed': 'decision',
  'requests/told.history': 'decision',
  'requests/told.failed': 'decision',
  'requests/told.password': 'decision',
  'requests/told.reopened': 'decision',
  'requests/told.toDo': 'decision',
  'requests/told.escalated': 'decision',
  'requests/told.sentBack': 'decision',
  'requests/told.costAgreed': 'decision',
  'requests/told.costRefused': 'decision',
  'bookings/told.asked': 'decision',
  'people/told.standIn': 'decision',
  'requests/told.commented': 'talk',
  'directory/told.confirming': 'decision',
  'directory/told.nobody-confirms': 'decision',
  'people/role-given-to': 'decision',
  'slips/told.given': 'decision',
  'slips/told.ready.class': 'decision',
  'slips/told.ready.course': 'decision',
  'slips/told.without-teacher': 'decision',
  'safety/told.new': 'decision',
  'safety/told.urgent': 'decision',
  'safety/told.message': 'decision',
  'safety/told.yours': 'decision',
  'safety/told.member': 'decision',
  'safety/told.overdue': 'decision',
  'safety/told.measure': 'decision',
  'safety/told.soon': 'reminder',
  'safety/told.retention': 'reminder',
  'safety/told.destroy': 'decision',
  'evidence/told.broken': 'decision',
  'notifications/news': 'decision',
  'requests/told.digest': 'reminder',
  'slips/told.reminder': 'reminder',
  'slips/told.unprinted': 'reminder',
  'hand-overs/told.given': 'decision',
  'hand-overs/told.parent': 'decision',
  'hand-overs/told.refused': 'decision',
  'hand-overs/told.due': 'reminder',
  'hand-overs/told.overdue': 'reminder',
  'leavers/told.ask': 'decision',
  'maintenance/told.due': 'reminder',
  'school-year/told.open': 'reminder',
  'school-year/told.reminder': 'reminder',
}

/** Messages that only somebody who reported gets: once they are over, no row says any more to whom they went. */
const tracelessWords: ReadonlySet<string> = new Set<WordKey>(['notifications/news'])

/** Whether a message itself would tell that its reader reported what befell a child. */
export function isTraceless(word: string): boolean {
  return tracelessWords.has(word)
}

/** What a message is for its reader. */
export function kindOfMessage(word: string): MessageKind {
  return kindOfWord[word as WordKey] ?? 'progress'
}

/** The bot tries somebody again who turned it away so many hours ago. */
export const lostForHours = 24

/** What came of a message by one way so far. */
export interface Tried {
  channel: Channel
  because: NoReach | null
}

/**
 * The ways that may still lead a message to somebody, the best first: not those that turned it away or failed too
 * often, and the bot only where it has met the person and was not turned away within a day.
 */
export function waysTo(
  person: { conversation: unknown; conversationLostAt: Date | null },
  hasMail: boolean,
  tried: readonly Tried[],
  now: Date,
): Channel[] {
  const lostAt = person.conversationLostAt?.getTime()
  const isMet =
    person.conversation !== null &&
    (lostAt === undefined || lostAt + lostForHours * 3_600_000 <= now.getTime())
  return channels.filter((channel) => {
    if ((channel === 'bot' && !isMet) || (channel === 'mail' && !hasMail)) return false
    const failed = tried.filter((one) => one.channel === channel && one.because !== null)
    return failed.every(({ because }) => isPassing(because)) && failed.length < deliveryTries
  })
}

/** Whether it may go better by itself later. */
export function isPassing(because: NoReach | null): boolean {
  return because === 'busy' || because === 'unanswered'
}

/** What did not arrive is sent anew for so many days; later the tab's lists say it better. */
export const resendDays = 3
/** The specialist sees for so many days whom Talka could not reach. */
export const rememberedDays = 30
/** Talka tries to install itself for somebody again after so many hours. */
export const installAgainHours = 24

/** Whether a way to somebody has opened since a message last failed: they wrote to the bot, or Talka was installed. */
export function mayReachNow(
  person: { conversation: unknown; conversationLostAt: Date | null },
  install: { triedAt: Date; because: string | null } | undefined,
  lastFailedAt: Date | undefined,
): boolean {
  if (person.conversation !== null && person.conversationLostAt === null) return true
  return install?.because === null && (!lastFailedAt || install.triedAt > lastFailedAt)
}

/** When the peace at a moment ends; the moment itself when there is none. */
export function afterQuiet(now: Date, quiet: QuietHours, time: SchoolTime): Date {
  let day = dayOf(now)
  let at = now
  // A school that never works is told on the eighth day all the same.
  for (let looked = 0; looked < 8; looked++, day = day.add({ days: 1 }), at = momentOf(day, '00:00')) {
    if (quiet.freeDays && !isWorkingDay(day, time)) continue
    const from = momentOf(day, quiet.from)
    const until = momentOf(day, quiet.until)
    if (quiet.from === quiet.until) return at
    if (quiet.from < quiet.until) return at >= from && at < until ? until : at
    // From an evening to the next morning.
    if (at < until) return until
    if (at < from) return at
  }
  return at
}
