import { z } from 'zod'
import type { AssetFilter } from '../inventory/schema.ts'

/** The ways in which the value of the school's things is counted; the words are `by.<name>`. */
export const groupings = ['room', 'person', 'age'] as const
export type Grouping = (typeof groupings)[number]

/** The list behind a figure. */
export type Behind = Partial<AssetFilter>

export interface Sum {
  things: number
  valueCents: number
  /** So many of the things have no value written down, so that the sum leaves them out. */
  unvalued: number
  behind: Behind
}

/** One line of a way of counting. `name` is null where it is the words' to say: no room, nobody, an age. */
export interface NumbersLine extends Sum {
  key: string
  name: string | null
}

export interface Numbers {
  today: string
  own: Sum
  foreign: Sum
  groups: Record<Grouping, NumbersLine[]>
  warranty: {
    until: string
    n: number
    behind: Behind
    /** The first of them, soonest first. */
    first: { id: string; name: string; inventoryNo: string; until: string }[]
  }
  mended: {
    id: string
    name: string
    inventoryNo: string
    times: number
    repairCents: number
    /** Mending no longer pays. */
    isDear: boolean
  }[]
}

export const showInput = z.object({})
export const accountantsListInput = z.object({ format: z.enum(['xlsx', 'pdf']) })
