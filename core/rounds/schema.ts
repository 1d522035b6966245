import { z } from 'zod'
import { type Condition, conditions } from '../inventory/schema.ts'

/** Which way things go in a round; the words are `kind.<name>`. */
export const kinds = ['handOut', 'collection'] as const
export type Kind = (typeof kinds)[number]

export const states = ['open', 'closed'] as const
export type State = (typeof states)[number]

/** A pupil of the class, in the order of the register: by surname. */
export interface RoundPupil {
  id: string
  name: string
}

/**
 * What a scan turned out to be; the words are `result.<name>`. `given` and `returned` changed the thing. `held`: somebody
 * else has it; `again`: this pupil has it already; `nobody`: nobody had it; `gone`: written off or being mended.
 */
export const results = [
  'given',
  'returned',
  'again',
  'held',
  'nobody',
  'gone',
  'unknown',
  'undone',
  'remark',
] as const
export type RoundResult = (typeof results)[number]

/** `id` is made with the draft. A collection without a class takes back whatever is scanned. */
export const openInput = z
  .object({
    id: z.guid(),
    kind: z.enum(kinds),
    className: z.string().trim().max(40).default(''),
    /** How many things each pupil gets. */
    each: z.number().int().min(1).max(9).default(1),
    /** Where collected things are put; empty leaves them where they were. */
    place: z.string().trim().max(120).default(''),
  })
  .refine(({ kind, className }) => kind === 'collection' || className !== '', { path: ['className'] })

export const roundInput = z.object({ id: z.guid() })

export const mostScans = 100

/**
 * One scan, under the id that it was given on the phone. `of` speaks of an earlier scan: its thing is in this condition,
 * or the scan was a mistake.
 */
export const roundScan = z.object({
  id: z.guid(),
  code: z.string().trim().max(300).default(''),
  /** Whose turn it was, in a hand-out. */
  pupilId: z.guid().nullable().default(null),
  at: z.iso.datetime(),
  of: z.guid().nullable().default(null),
  condition: z.enum(conditions).nullable().default(null),
  isUndone: z.boolean().default(false),
})
export type RoundScan = z.output<typeof roundScan>

export const scanInput = z.object({ id: z.guid(), scans: z.array(roundScan).min(1).max(mostScans) })

/** A scan as the school knows it. */
export interface RoundLine {
  id: string
  assetId: string | null
  code: string
  inventoryNo: string
  name: string
  model: string
  serial: string
  condition: Condition | null
  /** Who got it, or from whom it came back. */
  pupilId: string | null
  pupilName: string
  /** Who has it, where that is why it was not given. */
  holder: string
  result: RoundResult
  at: string
}
