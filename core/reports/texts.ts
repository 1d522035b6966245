import { isWordKey, type Language, say } from '../language.ts'
import { hoursOf } from './rules.ts'
import type { Figures, Grouping } from './schema.ts'

/** What is counted, in the order of the columns; the words are `figure.<name>`. */
export const columns = ['asked', 'done', 'late', 'reopened', 'answerMinutes', 'solveMinutes'] as const

/** What a line of a report is called. */
export function lineName(language: Language, by: Grouping, key: string): string {
  if (by === 'room') return key || say(language, 'reports/no-room')
  if (by === 'month') return key
  const word = by === 'kind' ? `requests/kind.${key}` : `reports/paragraph.${key}`
  const name = isWordKey(word) ? say(language, word) : key
  return by === 'kind' ? name : `${key} ${name}`
}

/** A figure as people read it; a time that nobody could measure is a dash. */
export function figureText(language: Language, name: (typeof columns)[number], figures: Figures): string {
  const value = figures[name]
  if (value === null) return '–'
  const isTime = name === 'answerMinutes' || name === 'solveMinutes'
  return isTime
    ? say(language, 'reports/time', hoursOf(value))
    : say(language, 'reports/number', { n: value })
}
