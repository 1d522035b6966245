import { z } from 'zod'
import { type KindName, kindNames } from '../requests/schema.ts'

/** The paragraphs of the specialist's job description under which work is reported. */
export const paragraphs = [
  '6.1', '6.2', '6.3', '6.4', '6.5', '6.6', '6.7', '6.8', '6.9', '6.10', '6.11', '6.12', '6.13', '6.14', '6.15',
  '6.16', '6.17',
] as const // biome-ignore format: a row of numbers
export type Paragraph = (typeof paragraphs)[number]

/** Under which paragraph each kind of request is reported; a kind without one does not compile. */
export const paragraphOf: Readonly<Record<KindName, Paragraph>> = {
  task: '6.17',
  fault: '6.4',
  printing: '6.2',
  network: '6.1',
  software: '6.3',
  sound: '6.14',
  security: '6.11',
  resetPassword: '6.6',
  classPasswords: '6.6',
  newAccount: '6.6',
  licence: '6.6',
  addToGroup: '6.6',
  temporaryPass: '6.6',
  changeClass: '6.6',
  changeName: '6.6',
  leaver: '6.6',
  signOut: '6.6',
  blockAccount: '6.6',
  unblockAccount: '6.6',
  website: '6.5',
  register: '6.7',
  exam: '6.9',
  bells: '6.13',
  purchase: '6.10',
  footage: '6.8',
  consultation: '6.12',
  somethingElse: '6.17',
}

/** The kinds that are reported under a paragraph. */
export function kindsUnder(paragraph: Paragraph): KindName[] {
  return kindNames.filter((kind) => paragraphOf[kind] === paragraph)
}

/** The first and the last day of something, as `2026-09-01`. */
export interface Period {
  from: string
  until: string
}

/** The periods that schools reckon in; the words are `period.<name>`. */
export const periodNames = ['month', 'last-month', 'school-year', 'year'] as const
export type PeriodName = (typeof periodNames)[number]

/** A report reads all its requests, so it has an end. */
const mostDays = 800

/** The days of a report, the first and the last, on the school's calendar. */
const days = z.object({ from: z.iso.date(), until: z.iso.date() })
const turned = { path: ['until'], params: { word: 'reports/days-turned' } }
const tooLong = { path: ['from'], params: { word: 'reports/too-long' } }
const isInOrder = ({ from, until }: Period) => from <= until
const isShort = ({ from, until }: Period) => Date.parse(until) - Date.parse(from) <= mostDays * 86_400_000

export const showInput = days.refine(isInOrder, turned).refine(isShort, tooLong)
/** Which report as which file. */
export const downloadInput = days
  .extend({ format: z.enum(['xlsx', 'pdf']).default('xlsx') })
  .refine(isInOrder, turned)
  .refine(isShort, tooLong)

/** What requests are counted by; the words are `by.<name>`. */
export const groupings = ['paragraph', 'kind', 'month', 'room'] as const
export type Grouping = (typeof groupings)[number]

/** What is counted of some requests; times are medians in minutes of the school's working hours. */
export interface Figures {
  asked: number
  done: number
  late: number
  reopened: number
  answerMinutes: number | null
  solveMinutes: number | null
}

/** What is counted, in the order of the columns; the words are `figure.<name>`. */
export const figureNames = [
  'asked',
  'done',
  'late',
  'reopened',
  'answerMinutes',
  'solveMinutes',
] as const satisfies (keyof Figures)[]
export type Figure = (typeof figureNames)[number]

/** The filter of the desk's list that shows the requests behind a figure. */
export interface Behind {
  from: string
  until: string
  kinds?: KindName[]
  room?: string
}

/** One line of a report; `behind` is null where the desk's list has no filter for it. */
export interface ReportLine {
  /** A paragraph, a kind, a month as `2026-09`, or a room; empty: no room was named. */
  key: string
  /** How people write it, where that is not told by the key. */
  name: string | null
  figures: Figures
  /** How many were asked for in the period before; null where there is nothing to compare with. */
  askedBefore: number | null
  behind: Behind | null
}

/** A report of a period. */
export interface Report extends Period {
  behind: Behind
  total: Figures
  /** The period that it is compared with. */
  before: Period & { total: Figures }
  groups: Record<Grouping, ReportLine[]>
}
