import { z } from 'zod'

/** How the quantity of something in stock changes; the words are `kind.<name>`. */
export const moveKinds = ['in', 'out', 'counted', 'undone'] as const
export type MoveKind = (typeof moveKinds)[number]

export const mostPieces = 100_000

/** What is kept in a quantity: toner, cables, batteries. `id` is made with the draft, so that saving twice makes one. */
export const writeInput = z.object({
  id: z.guid(),
  name: z.string().trim().min(2).max(120),
  /** What is counted, such as „vnt.“ or „pak.“. */
  unit: z.string().trim().max(20).default(''),
  /** With fewer than so many it has to be bought; 0: it is not watched. */
  minimum: z.number().int().min(0).max(mostPieces).default(0),
  place: z.string().trim().max(120).default(''),
  priceCents: z.number().int().min(0).max(100_000_00).nullable().default(null),
  note: z.string().trim().max(1000).default(''),
})

export const itemInput = z.object({ id: z.guid() })

const move = {
  /** Made with the press: what is sent twice counts once. */
  moveId: z.guid(),
  itemId: z.guid(),
}
const pieces = z.number().int().min(1).max(mostPieces).default(1)

/** Taken out: to whom or where, and for which request. */
export const takeOutInput = z.object({
  ...move,
  n: pieces,
  to: z.string().trim().max(120).default(''),
  requestNumber: z.number().int().min(1).max(2_000_000_000).nullable().default(null),
})
export const putInInput = z.object({ ...move, n: pieces, note: z.string().trim().max(200).default('') })
/** Counted anew: so many there are, whatever the records said. */
export const countInput = z.object({ ...move, quantity: z.number().int().min(0).max(mostPieces) })
export const undoInput = z.object({ moveId: z.guid() })
