import { z } from 'zod'
import type { Condition } from '../inventory/schema.ts'

/** Where a stocktake is on its way; the words are `state.<name>`. */
export const states = ['counting', 'signing', 'locked', 'abandoned'] as const
export type State = (typeof states)[number]

/** What was found of an expected thing; once counting is over, what still waits is missing. */
export const findings = ['waiting', 'found', 'elsewhere'] as const
export type Finding = (typeof findings)[number]

/** By what somebody said that a thing is there; the words are `how.<name>`. */
export const hows = ['camera', 'scanner', 'typed', 'ticked', 'holder'] as const
export type How = (typeof hows)[number]

/** A thing as the books had it when the stocktake began, and what was found of it. */
export interface Line {
  id: string
  assetId: string
  inventoryNo: string
  name: string
  model: string
  serial: string
  unit: string
  quantity: number
  valueCents: number | null
  condition: Condition
  place: string
  roomId: string | null
  responsible: string
  responsibleId: string | null
  holder: string
  holderId: string | null
  isForeign: boolean
  finding: Finding
  /** Where it was found, when not where it belongs; empty otherwise. */
  foundPlace: string
  foundRoomId: string | null
  foundBy: string | null
  foundAt: Date | null
  how: How | null
  /** How many were found, where that is not all of them. */
  counted: number | null
  /** The inventory says now that it is where it was found. */
  isMoved: boolean
  /** Its holder says that they do not have it. */
  isDenied: boolean
  isBroken: boolean
}

/** One time that somebody saw a thing. */
export interface Sighting {
  id: string
  roomId: string | null
  place: string
  at: Date
  byId: string
  how: How
  counted: number | null
  isMove: boolean
}

const place = z.string().trim().max(120).default('')

/** `id` is made with the draft, so that opening twice opens one. */
export const openInput = z.object({
  id: z.guid(),
  title: z.string().trim().min(3).max(120),
  /** The head's order that appoints the commission. */
  orderNo: z.string().trim().min(1).max(40),
  orderedOn: z.iso.date(),
  /** By sign-in name or a name that only one person has; the first one leads. */
  commission: z.array(z.string().trim().min(3).max(160)).min(2).max(9),
  category: z.string().trim().max(80).optional(),
  /** Only what this person answers for: when the responsible person changes. */
  responsible: z.string().trim().max(160).default(''),
  /** Whether people are asked for what they have themselves. */
  asksHolders: z.boolean().default(true),
})

export const stocktakeInput = z.object({ id: z.guid() })

/** Expected things: all of them, or those that changed since the moment that the last answer gave. */
export const linesInput = z.object({
  id: z.guid(),
  since: z.iso.datetime().optional(),
  after: z.guid().optional(),
})

/** So many lines are answered at once. */
export const linesAtOnce = 2000

export const mostScans = 200

/** One scan. Its id is made where it was scanned, so that sending it again changes nothing. */
export const scanOne = z.object({
  id: z.guid(),
  /** What the code holds, or what was typed; empty for a thing without any. */
  code: z.string().trim().max(300),
  roomId: z.guid().nullable().default(null),
  place,
  at: z.iso.datetime(),
  how: z.enum(hows).exclude(['holder']),
  counted: z.number().int().min(0).max(100_000).nullable().default(null),
  /** Puts it, in the inventory too, where it was found. */
  isMove: z.boolean().default(false),
  /** A photo that was kept before, and a word about what it is. */
  photoId: z.guid().nullable().default(null),
  note: z.string().trim().max(200).default(''),
})
export type Scan = z.output<typeof scanOne>
export const scanInput = z.object({ id: z.guid(), scans: z.array(scanOne).min(1).max(mostScans) })

/** How a scan fared: `outside` is a thing of the school that this stocktake does not expect. */
export interface ScanOutcome {
  id: string
  result: Finding | 'outside' | 'unknown'
  lineId: string | null
}

export const answers = ['yes', 'notMine', 'broken'] as const
export const confirmInput = z.object({ id: z.guid(), lineId: z.guid(), answer: z.enum(answers) })

/** What is signed is what was seen: the mark of the act. */
export const signInput = z.object({ id: z.guid(), mark: z.string().length(64) })

/** The act; or, of one person and place, the sheet to count by. */
export const actInput = z.object({
  id: z.guid(),
  format: z.enum(['pdf', 'xlsx']),
  responsible: z.string().max(160).optional(),
  place: z.string().max(120).optional(),
})

export const photoInput = z.object({ id: z.guid(), photoId: z.guid() })

/** What was found that nobody expected: the same code counts once, however often it was scanned. */
export interface Stray {
  key: string
  code: string
  note: string
  place: string
  roomId: string | null
  assetId: string | null
  /** Its name, where it is a thing of the school. */
  name: string
  photoIds: string[]
  at: Date
  byId: string
}

/** How many of everything, and what the missing ones are worth by the books. */
export interface Totals {
  expected: number
  found: number
  elsewhere: number
  moved: number
  missing: number
  unknown: number
  broken: number
  expectedCents: number
  missingCents: number
}
