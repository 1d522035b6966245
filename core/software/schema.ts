import { z } from 'zod'

/** A program that the school pays for or counts, with its seats. Keys and passwords do not belong here. */
export const writeInput = z.object({
  id: z.guid(),
  name: z.string().trim().min(2).max(120),
  maker: z.string().trim().max(120).default(''),
  /** How many may use it; null: as many as like. */
  seats: z.number().int().min(0).max(100_000).nullable().default(null),
  /** The last day of the licence; null: it has no end. */
  endsOn: z.iso.date().nullable().default(null),
  yearCents: z.number().int().min(0).max(10_000_000_00).nullable().default(null),
  supplier: z.string().trim().max(120).default(''),
  note: z.string().trim().max(1000).default(''),
})

export const licenceInput = z.object({ id: z.guid() })

/** Who holds a seat: a person, or a machine of the inventory; the words are `holder.<name>`. */
export const holders = ['person', 'thing'] as const
export type Holder = (typeof holders)[number]

/** `seatId` is made with the press: a seat that is given twice is one. */
export const giveSeatInput = z.object({
  seatId: z.guid(),
  id: z.guid(),
  holder: z.enum(holders),
  /** A person by sign-in name or a name that only one has; a machine by its inventory number or serial. */
  to: z.string().trim().min(2).max(160),
})
export const takeSeatInput = z.object({ seatId: z.guid() })
