import { z } from 'zod'

/** How a message reaches somebody, in the order in which they are tried. */
export const channels = ['bot', 'feed', 'mail'] as const
export type Channel = (typeof channels)[number]

/** Why a message did not reach somebody; the words people see are `because.<name>`. */
export const noReaches = [
  /** The bot has never seen this person: Talka is not installed for them, or not yet. */
  'neverMet',
  'blocked',
  'uninstalled',
  /** An administrator does not let this person use the app. */
  'forbidden',
  /** The other side was asked too often, or did not answer. */
  'busy',
  'unanswered',
  'noMailbox',
  'leftSchool',
  /** Whoever reads chose not to get messages of this kind. */
  'muted',
] as const
export type NoReach = (typeof noReaches)[number]

/** What a message is for its reader; the words people see are `kind.<name>`. */
export const messageKinds = ['decision', 'progress', 'talk', 'reminder'] as const
export type MessageKind = (typeof messageKinds)[number]

/** What people may choose to do without; what needs their decision always comes. */
export const mutableKinds = ['progress', 'talk', 'reminder'] as const satisfies MessageKind[]

export const muteInput = z.object({ muted: z.array(z.enum(mutableKinds)).max(mutableKinds.length) })

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** When people are left in peace: from an evening to a morning, and on days on which the school does not work. */
export const quietHours = z.object({
  from: timeOfDay.default('19:00'),
  until: timeOfDay.default('07:00'),
  freeDays: z.boolean().default(true),
})
export type QuietHours = z.output<typeof quietHours>

/** The peace of a school that has not chosen any. */
export const usualQuietHours: QuietHours = quietHours.parse({})
