import { z } from 'zod'

/** The line in lists: what and where, without saying twice what stands in the words already. */
export function titleOf(...parts: readonly string[]): string {
  const given = parts.map((part) => part.slice(0, 80)).filter(Boolean)
  return given
    .filter(
      (part, at) =>
        !given.some((other, place) => place !== at && other.length > part.length && says(other, part)),
    )
    .join(', ')
}

/** Whether a text says a place or thing in any of its cases: „neveikia projektorius aktų salėje“ says „Aktų salė“. */
function says(text: string, part: string): boolean {
  const plain = (one: string) => one.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const stem = plain(part).replace(/(?<=\p{L}{3})[aeiouy]s?$/u, '')
  const at = ` ${plain(text)}`.search(
    new RegExp(`[^\\p{L}\\p{N}]${stem.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+')}(?!\\p{N})`, 'u'),
  )
  return stem.length >= 2 && at >= 0
}

/** What is the matter, or what is wanted, in a person's own words. */
export const whatField = z.string().trim().min(3).max(2000).meta({ form: 'multiline' })

/** As {@link whatField}, where the other fields may say it all. */
export const moreField = z.string().trim().max(2000).default('').meta({ form: 'multiline' })

/** As long as a room with its building may be. */
const longestPlace = 125
export const roomField = z.string().trim().max(longestPlace).default('')
/** As {@link roomField}, where nobody can be sent without it. */
export const whereField = z.string().trim().min(1).max(longestPlace)
export const deviceField = z.string().trim().max(80).default('')
export const urgencyField = z.enum(['normal', 'high', 'low']).default('normal')

/** A day, where it may be left open. */
export const anyDayField = z.iso.date().or(z.literal('')).default('').meta({ form: 'date' })

/** A time of day, such as 08:05. */
export const timeField = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ form: 'time' })

export const noteField = z.string().trim().max(500).default('').meta({ form: 'multiline' })

/** Whose account: a sign-in name, or a name (and class) that only one person has. */
export const accountField = z.string().trim().min(3).max(160)

/** Whose account, and a word to whoever approves it. */
export const accountAndNote = z.object({ account: accountField, note: noteField })
