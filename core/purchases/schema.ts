import { z } from 'zod'

/** How far a purchase is; the words are `state.<name>`. */
export const states = ['draft', 'proposed', 'approved', 'received', 'dropped'] as const
export type State = (typeof states)[number]

/** Why a thing is proposed to be replaced: past its expected life, or mended for half of its value. */
export type Why = 'old' | 'dear'

/** So many years a cost picture looks ahead. */
export const yearsAhead = 3

export const line = z.object({
  /** Made with the line, so that a purchase that is received twice makes its things once. */
  id: z.guid(),
  name: z.string().trim().min(2).max(200),
  category: z.string().trim().max(80).default(''),
  quantity: z.number().int().min(1).max(200),
  /** What it has to be able to do. */
  needs: z.string().trim().max(3000).default(''),
  /** What one of it may cost. */
  priceCents: z.number().int().min(0).max(10_000_000_00).nullable().default(null),
  /** The year in which it is bought. */
  year: z.number().int().min(2000).max(2100),
  reason: z.string().trim().max(2000).default(''),
  /** The things in whose place it comes. */
  replaces: z.array(z.guid()).max(500).default([]),
})
export type Line = z.output<typeof line>

/** A specification as it is written. `id` is made with the draft; `version` is the one that was seen, 0 for a new one. */
export const writeInput = z.object({
  id: z.guid(),
  version: z.number().int().min(0),
  title: z.string().trim().min(3).max(160),
  lines: z.array(line).min(1).max(50),
})

export const purchaseInput = z.object({ id: z.guid() })
export const approveInput = z.object({ id: z.guid(), note: z.string().trim().max(1000).default('') })
export const declineInput = z.object({ id: z.guid(), why: z.string().trim().min(3).max(1000) })
export const downloadInput = z.object({ id: z.guid(), format: z.enum(['pdf', 'xlsx']) })

const day = z.iso.date()

/** What came of a purchase: of each line so many, for so much; 0 of what did not come. */
export const receiveInput = z.object({
  id: z.guid(),
  boughtOn: day,
  warrantyUntil: day.nullable().default(null),
  supplier: z.string().trim().max(120).default(''),
  place: z.string().trim().max(120).default(''),
  lines: z
    .array(
      z.object({
        id: z.guid(),
        quantity: z.number().int().min(0).max(200),
        priceCents: z.number().int().min(0).max(10_000_000_00).nullable().default(null),
        /** Chairs are one entry with a quantity; computers are one entry each. */
        isOneEntry: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(50),
})

/** How long things of a category are expected to serve, in years; 0: for ever. */
export const settings = z.object({
  lives: z
    .array(z.object({ category: z.string().trim().min(1).max(80), years: z.number().int().min(0).max(50) }))
    .max(100),
  otherYears: z.number().int().min(0).max(50),
})
export type Settings = z.output<typeof settings>

/** As long as nobody has set anything, computers and whatever else serve five years. */
export const usualSettings: Settings = { lives: [], otherYears: 5 }

/** A thing as its age and its repairs are judged. */
export interface AgingThing {
  id: string
  name: string
  inventoryNo: string
  category: string
  quantity: number
  valueCents: number | null
  boughtOn: string | null
  repairCents: number
}

/** Things of one category that are proposed to be replaced together. */
export interface Proposal {
  category: string
  things: (AgingThing & { why: Why })[]
  /** How many pieces they are. */
  quantity: number
  /** What one of them cost on average; null where nobody knows. */
  priceCents: number | null
  repairCents: number
}

/** What one year costs. `without` is what its repairs would cost if nothing were bought. */
export interface YearCost {
  year: number
  purchaseCents: number
  repairCents: number
  licenceCents: number
  withoutCents: number
}
